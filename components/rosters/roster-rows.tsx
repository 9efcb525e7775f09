import { useTranslations } from 'next-intl'
import { VerdictChip } from '@/components/naming/verdict-chip'
import { Chip } from '@/components/ui/chip'
import { Table, type Column } from '@/components/ui/table'
import type { Fault } from '@/lib/rosters/types'
import type { RosterRowView, RosterView, RowPerson } from '@/lib/rosters/types-view'
import { OutcomeChip } from './chips'
import { Doubtful } from './doubtful'
import { RowChoice } from './row-choice'
import type { RosterActions } from './types'

/** One page of rows: what the file says, what it means, and what was decided. */
export function RosterRows({
  roster,
  actions,
}: {
  readonly roster: RosterView
  readonly actions: Pick<RosterActions, 'choose' | 'search'>
}) {
  const t = useTranslations('rosters')
  const previewing = roster.state === 'PREVIEW'
  const columns: Column<RosterRowView>[] = [
    { key: 'nickname', title: t('columns.nickname'), cell: (row) => <Who row={row} /> },
    {
      key: 'outcome',
      title: t('columns.outcome'),
      bare: true,
      cell: (row) => (
        <span className="flex flex-wrap gap-1.5">
          <OutcomeChip outcome={row.outcome} decided={row.chosen !== null} />
          {row.changed && previewing ? <Chip tone="live">{t('changedChip')}</Chip> : null}
        </span>
      ),
    },
    {
      key: 'verdict',
      title: t('columns.verdict'),
      bare: true,
      cell: ({ verdict }) => (verdict === null ? null : <VerdictChip verdict={verdict} />),
    },
    {
      key: 'decide',
      title: t('columns.decide'),
      bare: true,
      cell: (row) => (
        <>
          <Decided row={row} />
          {previewing && isOpenTo(row) ? (
            <RowChoice row={row} rosterId={roster.id} actions={actions} />
          ) : null}
        </>
      ),
    },
  ]
  return <Table caption={t('title')} columns={columns} rows={roster.rows} rowKey={({ id }) => id} />
}

/** Whether there is anything to say of a row, other than what it says itself. */
function isOpenTo({ outcome }: RosterRowView): boolean {
  return outcome !== 'GONE' && outcome !== 'FAULTY' && outcome !== 'SAME'
}

function Who({ row }: { readonly row: RosterRowView }) {
  const t = useTranslations('rosters')
  const { line, nickname, member, outcome, fields } = row
  const more = [
    fields.name,
    fields.account,
    fields.company,
    fields.position,
    fields.city,
    fields.email,
  ]
    .filter((value) => value !== undefined && value !== nickname)
    .join(' · ')
  return (
    <div className="max-w-read">
      <span className="font-semibold break-words">{nickname === '' ? '—' : nickname}</span>
      <span className="block text-small text-ink-3">
        {line === null ? t('noLine') : t('line', { line })}
      </span>
      {more === '' ? null : <span className="block text-small break-words text-ink-2">{more}</span>}
      {member === null || outcome === 'NEW' ? null : (
        <span className="block text-small text-ink-2">
          <a
            href={`/desk/people/${member.id}`}
            className="underline decoration-line underline-offset-4 hover:text-ink"
          >
            {t('is', { name: member.displayName })}
          </a>
          {outcome === 'RENAMED' || outcome === 'DOUBTFUL' ? (
            <Before member={member} nickname={nickname} />
          ) : null}
          {member.status === 'LEFT' && outcome === 'BACK' ? ` · ${t('leftBefore')}` : null}
          {member.status === 'REMOVED' && outcome === 'BACK' ? ` · ${t('removedBefore')}` : null}
        </span>
      )}
      <Faults faults={row.faults} />
      <Doubtful row={row} />
    </div>
  )
}

/** What the member was called: now, while it is a preview; until the list was taken, once applied. */
function Before({
  member: { nickname: held, before },
  nickname,
}: {
  readonly member: RowPerson
  readonly nickname: string
}) {
  const t = useTranslations('rosters')
  const was = held === nickname ? before : held
  if (was === null && held === nickname) return null
  return <span className="block">{was === null ? t('wasNone') : t('was', { nickname: was })}</span>
}

function Faults({ faults }: { readonly faults: readonly Fault[] }) {
  const t = useTranslations('rosters')
  return faults.map(({ code, field, other }) => (
    <span key={`${code}${field ?? ''}`} className="block text-small text-cinnabar">
      {t(`faults.${code}`, {
        field: field === undefined ? 'none' : t(`fields.${field}`),
        line: other ?? 0,
      })}
    </span>
  ))
}

function Decided({ row: { chosen, chosenPerson } }: { readonly row: RosterRowView }) {
  const t = useTranslations('rosters.choice')
  if (chosen === null) return null
  if (chosen === 'new') return <Chip tone="ok">{t('decidedNew')}</Chip>
  if (chosen === 'out') return <Chip>{t('decidedOut')}</Chip>
  return <Chip tone="ok">{t('decidedMember', { name: chosenPerson?.displayName ?? '—' })}</Chip>
}
