import { useLocale, useTranslations } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { DateField } from '@/components/ui/forms/text-field'
import type { Reminded } from '@/lib/compliance/types-reminders'
import { fullDate } from '@/lib/i18n/dates'
import type { NameHeld } from '@/lib/members/profile/types'
import type { StatusAt } from '@/lib/members/status/types'
import type { HeldFinding } from '@/lib/naming/rules/types'

/** How a member stood at the end of a day: name, verdict, status, reminders. The day is in the address. */
export function AsOf({
  path,
  day,
  today,
  found,
  reminders,
  timeZone,
}: {
  readonly path: string
  /** As `2026-11-22`. */
  readonly day: string
  readonly today: string
  readonly found: {
    readonly names: readonly NameHeld[]
    readonly finding: HeldFinding | null
    readonly status: StatusAt
  }
  readonly reminders: Reminded
  readonly timeZone: string
}) {
  const t = useTranslations('members.asOf')
  return (
    <Section title={t('title')} id="as-of">
      <p className="py-3 text-small text-ink-2">{t('intro')}</p>
      <form action={`${path}#as-of`} className="flex flex-wrap items-end gap-3">
        <div className="min-w-40">
          <DateField name="on" label={t('date')} defaultValue={day} max={today} />
        </div>
        <Button type="submit">{t('show')}</Button>
      </form>
      <Facts found={found} reminders={reminders} timeZone={timeZone} />
    </Section>
  )
}

function Facts({
  found: { names, finding, status },
  reminders,
  timeZone,
}: Pick<Parameters<typeof AsOf>[0], 'found' | 'reminders' | 'timeZone'>) {
  const t = useTranslations('members')
  const locale = useLocale()
  const date = (instant: Temporal.Instant) =>
    fullDate(locale, instant.toZonedDateTimeISO(timeZone).toPlainDate())
  const nickname = names.find(({ kind }) => kind === 'GROUP_NICKNAME')
  const others = names.filter(({ kind }) => kind !== 'GROUP_NICKNAME')
  const { leave, flagged, since } = status
  const facts: (readonly [string, string])[] = [
    [t('asOf.nickname'), nickname?.text ?? t('asOf.none')],
    [t('asOf.verdict'), finding === null ? t('asOf.noRule') : verdict(finding)],
    [
      t('asOf.status'),
      [
        t(`status.names.${status.name}`),
        since === null ? '' : t('asOf.since', { date: date(since) }),
      ].join(' '),
    ],
    [
      t('asOf.reminders'),
      [
        t('asOf.reminded', { count: reminders.count }),
        reminders.last === null ? '' : t('asOf.remindedLast', { date: date(reminders.last) }),
      ].join(' '),
    ],
  ]
  function verdict({ finding: { verdict: word }, rule }: HeldFinding): string {
    return `${t(`asOf.verdicts.${word}`)} · ${t('asOf.rule', { version: rule.version })}`
  }
  if (leave !== null) {
    const from = fullDate(locale, leave.from)
    const text =
      leave.until === null
        ? t('leave.open', { from })
        : t('leave.range', { from, until: fullDate(locale, leave.until) })
    facts.push([t('asOf.leave'), text])
  }
  if (flagged !== null) facts.push([t('asOf.flag'), flagged])
  if (others.length > 0) facts.push([t('asOf.names'), others.map(({ text }) => text).join(' · ')])
  return (
    <dl className="mt-4">
      {facts.map(([name, text]) => (
        <div key={name} className="flex flex-wrap gap-x-4 border-b border-line py-2.5">
          <dt className="w-36 flex-none text-small text-ink-2">{name}</dt>
          <dd className="min-w-0 flex-1 basis-48 wrap-anywhere">{text}</dd>
        </div>
      ))}
    </dl>
  )
}
