import { useLocale, useTranslations } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { LinkButton } from '@/components/ui/button'
import { Row } from '@/components/ui/section'
import { clock, dayAndClock, fromNow } from '@/lib/i18n/dates'
import type { WaitingRow } from '@/lib/waiting/types'
import { listAddress, PLACE_OF, stepAddress } from './addresses'

/** What waits, how many, since when, how urgent, and the one next step. The title leads to all of them. */
export function WaitingItem({
  row,
  now,
  timeZone,
  isFirst,
}: {
  readonly row: WaitingRow
  readonly now: Temporal.Instant
  readonly timeZone: string
  /** The first of a page without a step of tonight has the page’s one primary action. */
  readonly isFirst: boolean
}) {
  const t = useTranslations('waiting')
  const dates = useTranslations('dates')
  const desk = useTranslations('desk.nav')
  const locale = useLocale()
  const { kind, count, since, dueAt, urgency, group } = row
  const due =
    dueAt === null
      ? null
      : urgency === 'TODAY'
        ? t('dueToday', { time: clock(dueAt, timeZone) })
        : t(urgency === 'OVERDUE' ? 'overdue' : 'due', {
            when: dayAndClock(locale, dueAt, timeZone),
          })
  const facts = [
    desk(PLACE_OF[kind]),
    group?.name,
    t('since', { count, ago: fromNow(dates, now, since) }),
    due,
  ]
  const name = t(`kinds.${kind}`, { count })
  return (
    <Row
      title={
        <a href={listAddress(row)} className="underline-offset-4 hover:underline">
          {name}
        </a>
      }
      end={
        <LinkButton
          href={stepAddress(row)}
          size="small"
          {...(isFirst && { tone: 'primary' as const })}
        >
          {t(`steps.${kind}`)} <span className="sr-only">{name}</span>
        </LinkButton>
      }
    >
      {facts.filter((fact) => fact != null).join(' · ')}
    </Row>
  )
}
