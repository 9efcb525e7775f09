import { useLocale, useTranslations } from 'next-intl'
import { Temporal } from 'temporal-polyfill'
import { Plot } from '@/components/ui/charts/plot'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { Counts, Simulation } from '@/lib/activity/policies/rules'
import { IMMUNITY_KINDS } from '@/lib/activity/types'
import { dayShort } from '@/lib/i18n/dates'

const NAMED = 60

/** What the tried policy would have done to the last twelve weeks, beside the one in force. */
export function SimulationResult({
  simulation,
  names,
  timeZone,
}: {
  readonly simulation: Simulation
  readonly names: Readonly<Record<string, string>>
  readonly timeZone: string
}) {
  const t = useTranslations('activity.policy')
  const locale = useLocale()
  const day = (at: number) =>
    dayShort(
      locale,
      Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate(),
    )
  const { weeks } = simulation
  return (
    <Section title={t('simulation')}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-4">
        <p className="text-small text-ink-2">{t('simulationText')}</p>
        <Plot
          label={t('simulation')}
          kind="line"
          unit="count"
          series={[
            { key: 'present', label: t('presentSilent'), tone: 'ink' },
            { key: 'proposed', label: t('proposedSilent'), tone: 'cinnabar' },
          ]}
          points={weeks.map(({ at, present, proposed }) => ({
            key: String(at),
            label: day(at),
            values: { present: present.silent, proposed: proposed.silent },
          }))}
          table={null}
        />
        <Table
          caption={t('simulation')}
          rows={[...weeks].toReversed()}
          rowKey={({ at }) => String(at)}
          columns={[
            { key: 'week', title: t('week'), cell: ({ at }) => day(at) },
            count('present', t('presentSilent'), ({ present }) => present.silent),
            count('proposed', t('proposedSilent'), ({ proposed }) => proposed.silent),
            {
              key: 'presentImmune',
              title: t('presentImmune'),
              cell: ({ present }) => <Immune counts={present} />,
            },
            {
              key: 'proposedImmune',
              title: t('proposedImmune'),
              cell: ({ proposed }) => <Immune counts={proposed} />,
            },
            count('unresolved', t('unresolved'), ({ proposed }) => proposed.unresolved),
          ]}
        />
        <People title={t('becomes')} ids={simulation.becomeSilent} names={names} />
        <People title={t('leaves')} ids={simulation.noLongerSilent} names={names} />
      </div>
    </Section>
  )
}

type WeekRow = Simulation['weeks'][number]

function count(key: string, title: string, of: (week: WeekRow) => number) {
  return { key, title, align: 'end', cell: of } as const
}

function Immune({ counts }: { readonly counts: Counts }) {
  const t = useTranslations('activity.policy.byKind')
  const kinds = IMMUNITY_KINDS.filter((kind) => counts.byKind[kind] > 0)
  return (
    <span className="text-small">
      {counts.immune}
      {kinds.length === 0 ? null : (
        <span className="block text-ink-2">
          {kinds.map((kind) => `${t(kind)} ${String(counts.byKind[kind])}`).join(' · ')}
        </span>
      )}
    </span>
  )
}

function People({
  title,
  ids,
  names,
}: {
  readonly title: string
  readonly ids: readonly string[]
  readonly names: Readonly<Record<string, string>>
}) {
  const t = useTranslations('activity.policy')
  return (
    <div>
      <h3 className="font-semibold">
        {title} <span className="text-ink-2">{ids.length}</span>
      </h3>
      {ids.length === 0 ? <p className="text-small text-ink-2">{t('nobody')}</p> : null}
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        {ids.slice(0, NAMED).map((id) => (
          <li key={id}>
            <a
              href={`/desk/activity/people/${id}`}
              className="wrap-anywhere underline underline-offset-4"
            >
              {names[id]}
            </a>
          </li>
        ))}
      </ul>
      {ids.length > NAMED ? (
        <p className="text-small text-ink-2">{t('moreNames', { count: ids.length - NAMED })}</p>
      ) : null}
    </div>
  )
}
