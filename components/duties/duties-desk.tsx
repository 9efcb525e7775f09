import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DayLead, Row, Rows, Section } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import type { DutiesDesk } from '@/lib/duties/types'
import { dayAndWeekday, dayShort, weekday } from '@/lib/i18n/dates'
import type { GroupView } from '@/lib/nights/types'
import { DutyLine, type DayActions } from './duty-line'
import { DutyWeek } from './duty-week'

/** Who has which duty in a group: the next two weeks with their gaps, and the weekdays. */
export function DutiesDeskView({
  desk,
  groups,
  actions,
  due,
}: {
  readonly desk: DutiesDesk
  readonly groups: readonly GroupView[]
  readonly actions: DayActions
  /** What is late or due about the talks of the group. */
  readonly due: ReactNode
}) {
  const t = useTranslations('duties.desk')
  const locale = useLocale()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      {groups.length > 1 ? (
        <Segments
          label={t('group')}
          segments={groups.map(({ id, name }) => ({
            href: `/desk/duties?group=${id}`,
            label: name,
            current: id === desk.groupId,
          }))}
        />
      ) : null}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-10 lg:grid-cols-2">
        <Section title={t('ahead')} id="ahead">
          {desk.evenings.length === 0 ? (
            <p className="py-3 text-small text-ink-2">{t('aheadNone')}</p>
          ) : null}
          <Rows>
            {desk.evenings.map(({ date, duties }) => (
              <Row
                key={date.toString()}
                lead={<DayLead weekday={weekday(locale, date)} day={dayShort(locale, date)} />}
                title={<span className="sr-only">{dayAndWeekday(locale, date)}</span>}
              >
                {duties.map((duty) => (
                  <DutyLine key={duty.kind} duty={duty} actions={actions} />
                ))}
              </Row>
            ))}
          </Rows>
        </Section>
        <div className="grid content-start gap-10">
          {due}
          <DutyWeek desk={desk} />
        </div>
      </div>
    </div>
  )
}
