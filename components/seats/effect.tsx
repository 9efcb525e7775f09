import { useFormatter, useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { Diversity } from '@/lib/seats/planner/rules-diversity'
import type { Effect } from '@/lib/seats/planner/rules'

type Names = Readonly<Record<string, string>>

/** How mixed the group is now and would be, and which companies lose and gain. */
export function EffectView({
  effect: { before, after, changes },
  names,
}: {
  readonly effect: Effect
  readonly names: Names
}) {
  const t = useTranslations('seats.planner')
  const rows = useMeasures(names)
  return (
    <Section title={t('effect')}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-4">
        <p className="text-small text-ink-2">{t('effectText')}</p>
        <Table
          caption={t('effect')}
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'measure',
              title: t('measure'),
              cell: ({ label, help }) => (
                <>
                  <span className="font-semibold">{label}</span>
                  {help === undefined ? null : (
                    <span className="block max-w-read text-small text-ink-2">{help}</span>
                  )}
                </>
              ),
            },
            { key: 'before', title: t('before'), align: 'end', cell: ({ of }) => of(before) },
            { key: 'after', title: t('after'), align: 'end', cell: ({ of }) => of(after) },
          ]}
        />
        {changes.length === 0 ? (
          <p className="text-small text-ink-2">{t('noChanges')}</p>
        ) : (
          <Table
            caption={t('changes')}
            rows={changes}
            rowKey={({ company }) => company}
            columns={[
              {
                key: 'company',
                title: t('company'),
                cell: ({ company }) => (
                  <span className="wrap-anywhere">{names[company] ?? company}</span>
                ),
              },
              { key: 'before', title: t('before'), align: 'end', cell: (row) => row.before },
              { key: 'after', title: t('after'), align: 'end', cell: (row) => row.after },
            ]}
          />
        )}
      </div>
    </Section>
  )
}

function useMeasures(names: Names) {
  const t = useTranslations('seats.planner')
  const format = useFormatter()
  const largest = ({ largest: one, largestShare }: Diversity) =>
    one === null
      ? '–'
      : t('largestValue', {
          company: names[one.company] ?? one.company,
          count: one.count,
          share: format.number(largestShare, { style: 'percent', maximumFractionDigits: 1 }),
        })
  return [
    { key: 'people', label: t('people'), of: ({ people }: Diversity) => people },
    { key: 'companies', label: t('companies'), of: ({ companies }: Diversity) => companies },
    { key: 'largest', label: t('largest'), of: largest },
    {
      key: 'effective',
      label: t('effective'),
      help: t('effectiveHelp'),
      of: ({ effective }: Diversity) =>
        format.number(effective, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    },
  ]
}
