import { getLocale, getTranslations } from 'next-intl/server'
import { badCsvFilter, csvFile, noCsvFile } from '@/app/csv-file'
import { readFilter } from '@/app/read-filter'
import { weekdayName } from '@/components/attendance/weekdays'
import { communityAttendance } from '@/lib/attendance/community/queries'
import { gridRows, markAt, tally } from '@/lib/attendance/community/rules'
import {
  byCompany,
  byGroup,
  byWeek,
  byWeekday,
  cohorts,
} from '@/lib/attendance/community/rules-figures'
import { tableSchema, type TableFilter } from '@/lib/attendance/community/schema'
import type {
  Cohort,
  CommunityAttendance,
  Figure,
  GridMember,
  Mark,
  Part,
} from '@/lib/attendance/community/types'
import { currentViewer } from '@/lib/auth/current'
import type { CsvColumn } from '@/lib/shared/csv'

/** One table of the community's attendance as a file. */
export async function GET(request: Request): Promise<Response> {
  const search = Object.fromEntries(new URL(request.url).searchParams)
  const { filter, unread } = readFilter(tableSchema, search)
  const found = await communityAttendance(await currentViewer(), filter)
  if (found === null) return noCsvFile()
  const refused = badCsvFilter(unread, await getTranslations('ui.unread'))
  if (refused !== null) return refused
  if (filter.of === 'grid') return gridFile(found, filter)
  if (filter.of === 'weeks' || filter.of === 'weekdays') return figureFile(found, filter.of)
  return filter.of === 'newcomers' ? cohortFile(found) : partFile(found, filter.of)
}

const WORDS = { O: 'ON_TIME', L: 'LATE', C: 'CAUGHT_UP', '-': 'ABSENT' } as const satisfies Omit<
  Record<Mark, string>,
  ' '
>

/** A row for each member, a column for each evening; empty where an evening is none of theirs. */
async function gridFile(found: CommunityAttendance, filter: TableFilter): Promise<Response> {
  const t = await getTranslations('attendance')
  const { evenings, groups, today } = found
  const many = groups.length > 1
  const nameOf = (id: string) => groups.find((one) => one.id === id)?.name ?? ''
  const head = (column: 'name' | 'group' | 'company' | 'joined' | 'present' | 'of') =>
    t(`grid.csvColumns.${column}`)
  const columns: readonly CsvColumn<GridMember>[] = [
    { head: head('name'), cell: ({ name }) => name },
    { head: head('group'), cell: ({ groupId }) => nameOf(groupId) },
    { head: head('company'), cell: ({ company }) => company },
    { head: head('joined'), cell: ({ joined }) => joined },
    { head: head('present'), cell: ({ marks }) => tally(marks).present },
    { head: head('of'), cell: ({ marks }) => tally(marks).of },
    ...evenings.map(({ date, groupId }, place): CsvColumn<GridMember> => ({
      head: many ? `${date} ${nameOf(groupId)}` : date,
      cell: (member) => {
        const mark = markAt(member, place)
        return mark === ' ' ? null : t(`status.${WORDS[mark]}`)
      },
    })),
  ]
  return csvFile('attendance', columns, gridRows(found, filter, today))
}

async function figureFile(found: CommunityAttendance, of: 'weeks' | 'weekdays'): Promise<Response> {
  const [t, locale] = await Promise.all([getTranslations('attendance.desk'), getLocale()])
  const columns: readonly CsvColumn<Figure>[] = [
    {
      head: of === 'weeks' ? t('weeks.week') : t('weekdays.weekday'),
      cell: ({ key }) => (of === 'weeks' ? key : weekdayName(locale, Number(key))),
    },
    { head: t('series.evenings'), cell: ({ evenings }) => evenings },
    { head: t('series.present'), cell: ({ present }) => present },
    { head: t('series.late'), cell: ({ late }) => late },
    { head: t('series.caughtUp'), cell: ({ caughtUp }) => caughtUp },
  ]
  return csvFile(`attendance-${of}`, columns, of === 'weeks' ? byWeek(found) : byWeekday(found))
}

async function cohortFile(found: CommunityAttendance): Promise<Response> {
  const t = await getTranslations('attendance.desk.newcomers')
  const columns: readonly CsvColumn<Cohort>[] = [
    { head: t('month'), cell: ({ month }) => month },
    { head: t('joined'), cell: ({ joined }) => joined },
    { head: t('came'), cell: ({ came }) => came },
    { head: t('evenings'), cell: ({ evenings }) => evenings },
  ]
  return csvFile('attendance-newcomers', columns, cohorts(found, found.from, found.today))
}

async function partFile(found: CommunityAttendance, of: 'groups' | 'companies'): Promise<Response> {
  const t = await getTranslations('attendance.desk')
  const nameOf = (key: string) => found.groups.find(({ id }) => id === key)?.name ?? key
  const columns: readonly CsvColumn<Part>[] = [
    { head: t(`${of}.key`), cell: ({ key }) => nameOf(key) },
    { head: t('part.members'), cell: ({ members }) => members },
    { head: t('part.came'), cell: ({ came }) => came },
    {
      head: t('part.share'),
      cell: ({ share }) => (share === null ? null : Math.round(share * 1000) / 1000),
    },
  ]
  const parts = of === 'groups' ? byGroup(found, found.groups) : byCompany(found)
  return csvFile(`attendance-${of}`, columns, parts)
}
