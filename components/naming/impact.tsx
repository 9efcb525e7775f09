import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/lists/pager'
import { Section } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import { Table } from '@/components/ui/table'
import type { Impact } from '@/lib/naming/rules/types'
import type { Effect } from '@/lib/naming/rules/rules-impact'
import { VerdictChip } from './verdict-chip'
import { WordedNotes } from './worded-notes'
import { wordFinding, type NamingTranslator } from './wording'

const EFFECTS: readonly Effect[] = ['NEWLY_IN_BREACH', 'NEWLY_FREE', 'OTHERWISE', 'SAME']

/** Members a draft would newly put in breach or free of it: counts, and the nicknames of one kind. */
export function ImpactView({
  impact,
  show,
  path,
}: {
  readonly impact: Impact
  readonly show: Effect
  readonly path: string
}) {
  const t = useTranslations('naming.desk')
  const naming = useTranslations('naming')
  const to = (effect: Effect, page = 1) =>
    `${path}?show=${effect}${page === 1 ? '' : `&page=${String(page)}`}`
  return (
    <Section title={t('impact')}>
      <div className="py-4">
        <Segments
          label={t('impact')}
          segments={EFFECTS.map((effect) => ({
            href: to(effect),
            label: t(`effects.${effect}`),
            count: impact.counts[effect],
            current: effect === show,
          }))}
        />
      </div>
      {impact.rows.length === 0 ? (
        <EmptyState title={t(`effectNone.${show}`)} />
      ) : (
        <Table
          caption={t(`effects.${show}`)}
          rows={impact.rows}
          rowKey={(row) => row.memberId}
          columns={[
            {
              key: 'nickname',
              title: t('nickname'),
              cell: (row) => (
                <a
                  href={`/desk/rules/check?nickname=${encodeURIComponent(row.nickname)}`}
                  className="font-semibold wrap-anywhere underline-offset-4 hover:underline"
                >
                  {row.nickname}
                </a>
              ),
            },
            {
              key: 'member',
              title: t('member'),
              cell: (row) => <a href={`/desk/people/${row.memberId}`}>{row.displayName}</a>,
            },
            {
              key: 'before',
              title: t('before'),
              cell: (row) =>
                row.verdict === null ? t('noVerdict') : <VerdictChip verdict={row.verdict} />,
            },
            {
              key: 'after',
              title: t('after'),
              cell: (row) => (
                <div className="inline-grid gap-1.5 align-top">
                  <VerdictChip verdict={row.finding.verdict} />
                  <WordedNotes
                    worded={{
                      ...wordFinding(naming as unknown as NamingTranslator, row.finding),
                      warnings: [],
                    }}
                    warning=""
                  />
                </div>
              ),
            },
          ]}
        />
      )}
      <Pager page={impact.page} pages={impact.pages} href={(page) => to(show, page)} />
    </Section>
  )
}
