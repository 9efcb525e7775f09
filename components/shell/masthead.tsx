import { useTranslations } from 'next-intl'
import { PaletteLink } from '@/components/palette/palette-link'
import { LinkButton } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Moon } from '@/components/ui/moon'
import { LanguageSwitch } from './switches'
import { hrefOf, placesFor, type Place, type ShellViewer } from './places'

export function Masthead({
  here,
  viewer,
  community,
}: {
  readonly here: Place | undefined
  readonly viewer: ShellViewer | null
  readonly community: string
}) {
  const t = useTranslations('shell')
  return (
    <header className="border-b border-line">
      <div className="mx-auto flex h-13 max-w-page items-center gap-7 px-5 md:h-16 md:px-9">
        <a
          href={hrefOf('tonight', viewer)}
          className="flex min-h-11 flex-none items-center gap-2.5 font-serif text-lead font-bold tracking-[0.14em] md:text-h2"
        >
          <Moon />
          {t('product')}
        </a>
        <nav aria-label={t('mainNav')} className="hidden md:block">
          <ul className="flex gap-2 text-small lg:gap-3 lg:text-base">
            {placesFor(viewer).map((place) => (
              <li key={place}>
                <a
                  href={hrefOf(place, viewer)}
                  aria-current={here === place ? 'page' : undefined}
                  className={classes(
                    'flex min-h-11 items-center whitespace-nowrap',
                    here === place ? 'font-semibold text-ink' : 'text-ink-2 hover:text-ink',
                  )}
                >
                  {t(place)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="ms-auto min-w-0 truncate text-small text-ink-2">{community}</p>
        {viewer?.desk === true && here !== 'desk' ? (
          <a
            href="/desk"
            className="flex min-h-11 flex-none items-center text-small font-semibold md:hidden"
          >
            {t('desk')}
          </a>
        ) : null}
        {viewer === null ? null : <PaletteLink />}
        <div className="hidden flex-none items-center gap-5 md:flex">
          <LanguageSwitch />
          <Person viewer={viewer} here={here} />
        </div>
      </div>
    </header>
  )
}

function Person({
  viewer,
  here,
}: {
  readonly viewer: ShellViewer | null
  readonly here: Place | undefined
}) {
  const t = useTranslations('shell')
  if (viewer === null) return <LinkButton href="/sign-in">{t('signIn')}</LinkButton>
  return (
    <a
      href="/me"
      aria-current={here === 'me' ? 'page' : undefined}
      className="flex min-h-11 max-w-40 items-center gap-2 text-small font-semibold"
    >
      <span className="truncate">{viewer.name}</span>
    </a>
  )
}
