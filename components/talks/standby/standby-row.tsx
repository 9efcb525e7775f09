import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Row } from '@/components/ui/section'
import { dayOf, dayShort } from '@/lib/i18n/dates'
import { weekdaysInWords } from '@/lib/i18n/weekdays'
import { lastTurn } from '@/lib/talks/standby/rules'
import type { StandbyMember } from '@/lib/talks/standby/types'
import { MemberLine } from '@/components/talks/member-line'
import { StandbyOutChip } from './standby-out'

/** One member on standby: about what and when, and why they stand where they stand in the order. */
export function StandbyRow({
  member,
  timeZone,
  end,
}: {
  readonly member: StandbyMember
  readonly timeZone: string
  readonly end: ReactNode
}) {
  const t = useTranslations('standby.desk')
  const locale = useLocale()
  const { topic, weekdays, until } = member
  const last = lastTurn(member)
  const said = [
    last === null ? t('first') : t('last', { date: dayOf(locale, last, timeZone) }),
    weekdays.length === 0 ? '' : t('days', { days: weekdaysInWords(locale, weekdays) }),
    until === null ? '' : t('until', { date: dayShort(locale, until) }),
  ]
  return (
    <Row title={<span className="wrap-anywhere">{topic}</span>} end={end ?? undefined}>
      <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <MemberLine member={member} />
        <span className="text-tiny text-ink-3">
          {said.filter((part) => part !== '').join(' · ')}
        </span>
        {member.out === null ? null : <StandbyOutChip out={member.out} />}
      </span>
    </Row>
  )
}
