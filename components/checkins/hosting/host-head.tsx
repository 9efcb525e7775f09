import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'

/** The way out, whose evening it is, and the page for the projector. */
export function HostHead({ group, groupId }: { readonly group: string; readonly groupId: string }) {
  const t = useTranslations('hosting')
  return (
    <header className="-mx-2 flex h-12 items-center justify-between gap-3 text-small">
      <a
        href={`/desk/tonight?group=${groupId}`}
        className="flex min-h-11 items-center gap-1 px-2 font-semibold text-ink-2 hover:text-ink"
      >
        <Icon name="before" />
        {t('toDesk')}
      </a>
      <p className="min-w-0 truncate text-ink-2">{group}</p>
      <a
        href={`/tonight/stage?group=${groupId}`}
        target="_blank"
        rel="noreferrer"
        className="flex min-h-11 flex-none items-center px-2 font-semibold text-ink-2 hover:text-ink"
      >
        {t('stage')}
      </a>
    </header>
  )
}
