import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { DUTY_KINDS, type AssignmentView, type DutiesDesk, type DutyKind } from '@/lib/duties/types'
import { dayShort } from '@/lib/i18n/dates'
import { weekdayName } from '@/lib/i18n/weekdays'

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const
type Weekday = (typeof WEEK)[number]

/** The weekdays on which the group meets or has a duty, with who has which. */
export function DutyWeek({ desk }: { readonly desk: DutiesDesk }) {
  const t = useTranslations('duties')
  const locale = useLocale()
  const used = new Set([...desk.weekdays, ...desk.assignments.map(({ weekday }) => weekday)])
  return (
    <Section title={t('desk.week')} id="week">
      <Table
        caption={t('desk.weekCaption')}
        rows={WEEK.filter((day) => used.has(day))}
        rowKey={String}
        columns={[
          {
            key: 'day',
            title: t('desk.weekday'),
            cell: (day: Weekday) => (
              <span className="font-semibold">{weekdayName(locale, day)}</span>
            ),
          },
          ...DUTY_KINDS.map((kind) => ({
            key: kind,
            title: t(`kinds.${kind}`),
            cell: (day: Weekday) => <Cell desk={desk} kind={kind} day={day} />,
          })),
        ]}
      />
    </Section>
  )
}

function Cell({
  desk,
  kind,
  day,
}: {
  readonly desk: DutiesDesk
  readonly kind: DutyKind
  readonly day: Weekday
}) {
  const t = useTranslations('duties')
  const locale = useLocale()
  const here = desk.assignments.filter((one) => one.kind === kind && one.weekday === day)
  const query = new URLSearchParams({ group: desk.groupId, kind, weekday: String(day) })
  return (
    <span className="grid gap-1.5">
      {here.map((one) => (
        <Assigned key={one.id} assignment={one} desk={desk} day={day} />
      ))}
      {desk.canAssign ? (
        <a
          href={`/desk/duties/new?${query.toString()}`}
          className="inline-flex min-h-11 w-fit items-center text-small text-ink-2 underline underline-offset-4 in-data-desk:min-h-6"
        >
          {t('desk.give')}
          <span className="sr-only">
            {' '}
            {t('desk.giveOf', { duty: t(`kinds.${kind}`), weekday: weekdayName(locale, day) })}
          </span>
        </a>
      ) : here.length === 0 ? (
        <span className="text-small text-ink-3">{t('desk.none')}</span>
      ) : null}
    </span>
  )
}

function Assigned({
  assignment: { id, kind, name, deputyName, firstDay, lastDay },
  desk,
  day,
}: {
  readonly assignment: AssignmentView
  readonly desk: DutiesDesk
  readonly day: Weekday
}) {
  const t = useTranslations('duties')
  const locale = useLocale()
  const later = firstDay.since(desk.today).sign > 0
  const said = [
    deputyName === null ? t('desk.noDeputy') : t('desk.deputy', { name: deputyName }),
    later ? t('desk.from', { day: dayShort(locale, firstDay) }) : '',
    lastDay === null ? '' : t('desk.until', { day: dayShort(locale, lastDay) }),
  ].filter((part) => part !== '')
  return (
    <span className="block">
      {desk.canAssign ? (
        <a
          href={`/desk/duties/${id}`}
          className="inline-flex min-h-11 items-center font-semibold wrap-anywhere underline-offset-4 hover:underline in-data-desk:min-h-6"
        >
          {name}
          <span className="sr-only">
            {' '}
            {t('desk.changeOf', {
              duty: t(`kinds.${kind}`),
              name,
              weekday: weekdayName(locale, day),
            })}
          </span>
        </a>
      ) : (
        <span className="font-semibold wrap-anywhere">{name}</span>
      )}
      <span className="block text-tiny wrap-anywhere text-ink-3">{said.join(' · ')}</span>
    </span>
  )
}
