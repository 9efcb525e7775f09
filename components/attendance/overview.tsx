import { useLocale, useTranslations } from 'next-intl'
import { Temporal } from 'temporal-polyfill'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { DayLead, Row, Rows, Section } from '@/components/ui/section'
import type { StatusPage } from '@/lib/activity/silence/types'
import type { CommunityAttendance } from '@/lib/attendance/community/types'
import {
  byCompany,
  byGroup,
  byWeek,
  byWeekday,
  cohorts,
  mean,
} from '@/lib/attendance/community/rules-figures'
import type { AttendanceFilter } from '@/lib/attendance/community/schema'
import { monthDay, weekday } from '@/lib/i18n/dates'
import { csvAddress, DeskFilters } from './desk-filters'
import { FigurePlot } from './figure-plot'
import { Newcomers, Parts } from './parts'
import { Quiet } from './quiet'

const PATH = '/desk/attendance'
const LATEST = 6

/** The community's attendance: trends, newcomers, who has gone quiet, groups and companies. */
export function Overview({
  found,
  quiet,
  disputes,
  filter,
  timeZone,
}: {
  readonly found: CommunityAttendance
  readonly quiet: StatusPage
  /** How many wait for an answer. */
  readonly disputes: number
  readonly filter: AttendanceFilter
  readonly timeZone: string
}) {
  const t = useTranslations('attendance.desk')
  const { evenings, groups, from, today } = found
  const sum = (of: 'present' | 'late' | 'caughtUp') =>
    evenings.reduce((all, one) => all + one[of], 0)
  const groupName = (id: string) => groups.find((one) => one.id === id)?.name ?? ''
  const csv = (of: string) => csvAddress(of, filter)
  return (
    <>
      <PageHead
        title={t('title')}
        intro={t('intro')}
        end={
          <div className="flex flex-wrap gap-2">
            <LinkButton href={`${PATH}/grid${filter.group === '' ? '' : `?group=${filter.group}`}`}>
              {t('grid')}
            </LinkButton>
            <LinkButton href={`${PATH}/disputes`}>
              {disputes === 0 ? t('disputes') : `${t('disputes')} · ${String(disputes)}`}
            </LinkButton>
          </div>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <DeskFilters path={PATH} filter={filter} groups={groups} />
          {evenings.length === 0 ? (
            <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
          ) : (
            <p>
              {t('summary', {
                evenings: evenings.length,
                mean: mean(sum('present'), evenings.length) ?? 0,
                late: mean(sum('late'), evenings.length) ?? 0,
                caughtUp: sum('caughtUp'),
              })}
            </p>
          )}
        </div>
        {evenings.length === 0 ? null : (
          <>
            <FigurePlot of="weeks" figures={byWeek(found)} csv={csv('weeks')} />
            <div className="grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-2">
              <Latest found={found} />
              <Quiet quiet={quiet} group={filter.group} timeZone={timeZone} />
            </div>
            <FigurePlot of="weekdays" figures={byWeekday(found)} csv={csv('weekdays')} />
            <Newcomers cohorts={cohorts(found, from, today)} csv={csv('newcomers')} />
            {groups.length < 2 ? null : (
              <Parts
                of="groups"
                parts={byGroup(found, groups)}
                name={groupName}
                csv={csv('groups')}
              />
            )}
            <Parts
              of="companies"
              parts={byCompany(found)}
              name={(key) => key}
              csv={csv('companies')}
            />
          </>
        )}
      </div>
    </>
  )
}

/** The last evenings, each with the way to who was there. */
function Latest({ found: { evenings, groups } }: { readonly found: CommunityAttendance }) {
  const t = useTranslations('attendance.desk')
  const locale = useLocale()
  return (
    <Section title={t('evenings')} id="evenings">
      <Rows>
        {evenings
          .slice(-LATEST)
          .toReversed()
          .map(({ id, date, topic, groupId, present, late, caughtUp }) => {
            const day = Temporal.PlainDate.from(date)
            const group = groups.find((one) => one.id === groupId)?.name ?? ''
            return (
              <Row
                key={id}
                lead={<DayLead weekday={weekday(locale, day)} day={monthDay(locale, day)} />}
                title={<a href={`${PATH}/nights/${id}`}>{topic ?? t('untitled')}</a>}
                serif
                end={
                  <span className="text-small tabular-nums">{t('eveningRow', { present })}</span>
                }
              >
                {group} · {t('eveningParts', { late, caughtUp })}
              </Row>
            )
          })}
      </Rows>
    </Section>
  )
}
