import { useTranslations } from 'next-intl'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icon'
import { hrefOf, type Place, type ShellViewer } from './places'

const PUBLIC = ['tonight', 'schedule', 'archive', 'me'] as const
const MEMBERS = ['tonight', 'schedule', 'archive', 'members', 'me'] as const

/** The phone's navigation, under the thumb. */
export function BottomNav({
  here,
  viewer,
}: {
  readonly here: Place | undefined
  readonly viewer: ShellViewer | null
}) {
  const t = useTranslations('shell')
  return (
    <nav
      aria-label={t('mainNav')}
      className="fixed inset-x-0 bottom-0 z-3 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] md:hidden short:static"
    >
      <ul className="grid h-16 auto-cols-fr grid-flow-col">
        {(viewer === null ? PUBLIC : MEMBERS).map((place) => (
          <li key={place}>
            <a
              href={hrefOf(place, viewer)}
              aria-current={here === place ? 'page' : undefined}
              className={classes(
                'grid h-full place-content-center justify-items-center gap-0.5 text-tiny -outline-offset-4',
                here === place ? 'font-bold text-ink' : 'text-ink-2',
              )}
            >
              <Icon name={place} />
              {place === 'me' && viewer === null ? t('signIn') : t(place)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
