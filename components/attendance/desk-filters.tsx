import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/ui/address'
import { Segments } from '@/components/ui/segments'
import { SPANS, type AttendanceFilter } from '@/lib/attendance/community/schema'
import type { GroupView } from '@/lib/nights/types'

const DEFAULTS = { weeks: 26 }

/** Which group, and how far back. */
export function DeskFilters({
  path,
  filter,
  groups,
}: {
  readonly path: string
  readonly filter: AttendanceFilter & Readonly<Record<string, string | number>>
  readonly groups: readonly GroupView[]
}) {
  const t = useTranslations('attendance.desk')
  const to = (change: Partial<AttendanceFilter>) =>
    addressOf(path, filter, change, { ...DEFAULTS, show: 'all', sort: 'present' })
  return (
    <div className="flex flex-wrap gap-3">
      {groups.length < 2 ? null : (
        <Segments
          label={t('group')}
          segments={[{ id: '', name: t('anyGroup') }, ...groups].map(({ id, name }) => ({
            href: to({ group: id }),
            label: name,
            current: filter.group === id,
          }))}
        />
      )}
      <Segments
        label={t('span')}
        segments={SPANS.map((weeks) => ({
          href: to({ weeks: Number(weeks) }),
          label: t(`spans.${weeks}`),
          current: filter.weeks === Number(weeks),
        }))}
      />
    </div>
  )
}

/** The address of one table of these as a file. */
export function csvAddress(of: string, filter: Readonly<Record<string, string | number>>): string {
  return addressOf('/desk/attendance/csv', { of, ...filter }, {}, { ...DEFAULTS, show: 'all' })
}
