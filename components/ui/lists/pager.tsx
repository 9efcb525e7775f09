import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { shownPage } from '@/lib/shared/page'

/** Pages by address. Shows nothing when everything fits on one; from past the end it leads to the last. */
export function Pager({
  page,
  pages,
  href,
}: {
  /** From 1. */
  readonly page: number
  readonly pages: number
  readonly href: (page: number) => string
}) {
  const t = useTranslations('ui')
  if (pages <= 1 && page <= 1) return null
  return (
    <nav aria-label={t('pages')} className="flex items-center justify-between gap-4 py-5">
      <span className="min-w-24">
        {page > 1 ? (
          <LinkButton href={href(shownPage(page - 1, pages))}>{t('previous')}</LinkButton>
        ) : null}
      </span>
      <span className="text-small text-ink-2">{t('page', { page, pages })}</span>
      <span className="min-w-24 text-end">
        {page < pages ? <LinkButton href={href(page + 1)}>{t('next')}</LinkButton> : null}
      </span>
    </nav>
  )
}
