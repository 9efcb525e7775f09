import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Row } from '@/components/ui/section'
import { dayShort } from '@/lib/i18n/dates'
import type { NightView } from '@/lib/talks/view/types'
import { dayName, DayChip } from './day-name'
import type { OpenDates } from './takable'

/** An evening of the playbill on which nothing stands: free, kept, a holiday, or one to take. */
export function EmptyRow({
  night,
  blockedReason,
  lead,
  open,
}: {
  readonly night: NightView
  readonly blockedReason: string | null
  readonly lead: ReactNode
  readonly open: OpenDates | undefined
}) {
  const t = useTranslations('schedule')
  const words = useTranslations('holidays')
  const locale = useLocale()
  if (blockedReason === null && night.day.kind === 'HOLIDAY') {
    return (
      <Row
        serif
        faint
        lead={lead}
        title={dayName(locale, night.day) ?? words('day.HOLIDAY')}
        end={<DayChip day={{ ...night.day, name: null }} />}
      />
    )
  }
  if (blockedReason !== null) {
    return (
      <Row serif faint lead={lead} title={t('blocked')} end={<Chip>{t('chip.blocked')}</Chip>}>
        {blockedReason}
      </Row>
    )
  }
  return (
    <Row
      serif
      faint
      lead={lead}
      title={t(night.status === 'OVER' ? 'pastEmpty' : night.isKept ? 'kept' : 'empty')}
      end={
        open === undefined ? (
          <DayChip day={night.day} />
        ) : (
          <span className="flex flex-wrap items-center gap-2.5">
            <DayChip day={night.day} />
            {open.byViewer ? (
              <LinkButton href={`/book?date=${night.date.toString()}`} size="small">
                {t('take')} <span className="sr-only">{dayShort(locale, night.date)}</span>
              </LinkButton>
            ) : (
              <Chip>{t('open')}</Chip>
            )}
          </span>
        )
      }
    />
  )
}
