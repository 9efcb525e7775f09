import { useTranslations } from 'next-intl'
import { VerdictChip } from '@/components/naming/verdict-chip'
import { Chip, type ChipTone } from '@/components/ui/chip'
import { Table, type Column } from '@/components/ui/table'
import type { Difference, DifferenceKind } from '@/lib/rosters/compare/rules'

const TONES: Readonly<Record<DifferenceKind, ChipTone>> = {
  joined: 'ok',
  left: 'no',
  renamed: 'plain',
  compliant: 'ok',
  regressed: 'no',
}

export function Differences({ found }: { readonly found: readonly Difference[] }) {
  const t = useTranslations('rosters.difference')
  const columns: Column<Difference>[] = [
    {
      key: 'person',
      title: t('person'),
      cell: ({ memberId, displayName, before, after }) =>
        memberId === null ? (
          <span className="break-words">
            {after?.nickname ?? before?.nickname}
            <span className="block text-small text-ink-3">{t('unknown')}</span>
          </span>
        ) : (
          <a
            href={`/desk/people/${memberId}`}
            className="inline-block min-h-11 font-semibold underline-offset-4 hover:underline md:min-h-0"
          >
            {displayName}
          </a>
        ),
    },
    {
      key: 'kinds',
      title: t('kind'),
      bare: true,
      cell: ({ kinds }) => (
        <span className="flex flex-wrap gap-1.5">
          {kinds.map((kind) => (
            <Chip key={kind} tone={TONES[kind]}>
              {t(`kinds.${kind}`)}
            </Chip>
          ))}
        </span>
      ),
    },
    { key: 'before', title: t('before'), cell: ({ before }) => <Side side={before} /> },
    { key: 'after', title: t('after'), cell: ({ after }) => <Side side={after} /> },
  ]
  return (
    <Table
      caption={t('title')}
      columns={columns}
      rows={found}
      rowKey={({ memberId, before, after }) =>
        [memberId, before?.nickname, after?.nickname].join('\n')
      }
    />
  )
}

function Side({ side }: { readonly side: Difference['before'] }) {
  const t = useTranslations('rosters.difference')
  if (side === null) return <span className="text-ink-3">{t('absent')}</span>
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      <span className="break-words">{side.nickname}</span>
      {side.verdict === null ? null : <VerdictChip verdict={side.verdict} />}
    </span>
  )
}
