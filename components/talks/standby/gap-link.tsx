import { useLocale, useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { dayAndWeekday } from '@/lib/i18n/dates'
import type { EveningToFill } from '@/lib/talks/standby/types'

/** Leads to who could fill the evening, with how many fit. */
export function GapLink({
  evening: { nightId, fits, date },
  tone = 'plain',
}: {
  readonly evening: Pick<EveningToFill, 'nightId' | 'fits' | 'date'>
  readonly tone?: 'plain' | 'primary'
}) {
  const t = useTranslations('standby.link')
  const locale = useLocale()
  return (
    <LinkButton href={`/desk/speakers/standby/${nightId}`} size="small" tone={tone}>
      {t('do', { count: fits })}
      <VisuallyHidden> {dayAndWeekday(locale, date)}</VisuallyHidden>
    </LinkButton>
  )
}
