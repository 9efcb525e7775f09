import { z } from 'zod'
import type { Viewer } from '@/lib/auth/types'
import { readable, type Tx } from '@/lib/db/transaction'
import { peopleWanted } from '@/lib/logs/jobs-kinds'
import { canMatch } from './policy'
import type { QueueFilter } from './schema'
import { countUnlinked, listUnlinked, membersOf, saidBy } from './store-desk'
import { countStates, findAlias, findNamed, listProposals, readWaiting } from './store'
import { running } from '@/lib/matching/runs/store-progress'
import { countPages, pageRange } from '@/lib/shared/page'
import { toHead, type QueueHead } from '@/lib/shared/queue-head'
import type { ProposalState, Reason } from './types'
import type { UnlinkedAliases, ProposalQueue, ProposalView, Side } from './types-view'

const PAGE_SIZE = 12
const UNLINKED_SIZE = 40

/** Proposals of one state with both histories; null for a viewer who may not see them. */
export async function proposalQueue(
  viewer: Viewer,
  { view, of, sort, page }: QueueFilter,
): Promise<ProposalQueue | null> {
  if (!canMatch(viewer)) return null
  const db = readable()
  const state = view === 'unlinked' ? 'OPEN' : view
  const paging = { sort, ...pageRange(page, PAGE_SIZE) }
  const [states, unlinked, found, busy] = await Promise.all([
    countStates(db),
    countUnlinked(db, '', 'ANY'),
    view === 'unlinked' ? { rows: [], total: 0 } : listProposals(db, state, of, paging),
    running(db, peopleWanted.name),
  ])
  const { OPEN, ACCEPTED, DECLINED } = states
  return {
    counts: { OPEN, ACCEPTED, DECLINED, unlinked },
    proposals: await withSides(db, found.rows),
    page,
    pages: countPages(found.total, PAGE_SIZE),
    busy,
  }
}

/** The proposals that wait for a decision; null for a viewer who may not see them. */
export async function proposalsWaiting(viewer: Viewer): Promise<QueueHead | null> {
  return canMatch(viewer) ? toHead(await readWaiting(readable())) : null
}

type Decided = { readonly a: string; readonly b: string; readonly state: ProposalState }

/** What became of a proposal that was decided a moment ago; null for a viewer who may not see it. */
export async function decidedProposal(viewer: Viewer, id: string): Promise<Decided | null> {
  if (!canMatch(viewer) || !z.uuid().safeParse(id).success) return null
  return findNamed(readable(), id)
}

export async function unlinkedAliases(
  viewer: Viewer,
  { query, of, page }: QueueFilter,
): Promise<UnlinkedAliases | null> {
  if (!canMatch(viewer)) return null
  const db = readable()
  const kind = of === 'member' ? 'ANY' : of
  const paging = pageRange(page, UNLINKED_SIZE)
  const [rows, total] = await Promise.all([
    listUnlinked(db, { query, kind, ...paging }),
    countUnlinked(db, query, kind),
  ])
  const aliases = rows.map(({ firstAt, lastAt, ...row }) => ({
    ...row,
    firstAt: firstAt?.toISOString() ?? null,
    lastAt: lastAt?.toISOString() ?? null,
  }))
  return { aliases, page, pages: countPages(total, UNLINKED_SIZE) }
}

/** One label or nickname without a member, by its id. */
export async function unlinkedAlias(viewer: Viewer, id: string) {
  if (!canMatch(viewer)) return null
  const db = readable()
  for (const kind of ['label', 'mention'] as const) {
    const found = await findAlias(db, { kind, id })
    if (found?.memberId === null) return { kind, id, text: found.text }
  }
  return null
}

type Row = Awaited<ReturnType<typeof listProposals>>['rows'][number]

async function withSides(db: Tx, rows: readonly Row[]): Promise<ProposalView[]> {
  const ids = rows.flatMap(({ memberId, otherId }) => [
    memberId,
    ...(otherId === null ? [] : [otherId]),
  ])
  const labels = rows.flatMap(({ personId }) => personId ?? [])
  const sides = await readSides(db, ids, labels)
  return rows.flatMap((row) => {
    const member = sides.members.get(row.memberId)
    const other = otherSide(row, sides)
    if (member === undefined || other === null) return []
    const { id, score, state } = row
    return [{ id, score, state, reasons: row.reasons as unknown as Reason[], member, other }]
  })
}

/** Members side by side, and what was said under labels. */
export async function readSides(db: Tx, ids: readonly string[], labels: readonly string[]) {
  const members = await membersOf(db, ids)
  const own = members.flatMap(({ logPeople }) => logPeople.map(({ id }) => id))
  const said = await saidBy(db, [...own, ...labels])
  const sides = members.map(
    ({ id, displayName, company, position, city, names, logPeople, _count }) => {
      const spoken = logPeople.flatMap((label) => said.get(label.id) ?? [])
      const times = spoken
        .flatMap(({ firstAt, lastAt }) => [firstAt, lastAt])
        .filter((at) => at !== null)
      const sorted = times.map((at) => at.toISOString()).toSorted()
      const side: Side = {
        kind: 'member',
        id,
        title: displayName,
        line: [company, position, city].filter((part) => part !== null).join(' · '),
        names: [
          ...names.map(({ text, kind, heldFrom, heldTo }) => ({
            text,
            kind,
            from: heldFrom.toISOString(),
            to: heldTo?.toISOString() ?? null,
          })),
          ...logPeople.map(({ label }) => ({
            text: label,
            kind: 'EXPORT_LABEL' as const,
            from: null,
            to: null,
          })),
        ],
        messages: spoken.reduce((sum, one) => sum + one.times, 0),
        firstAt: sorted[0] ?? null,
        lastAt: sorted.at(-1) ?? null,
        talks: _count.talks,
        checkIns: _count.checkIns,
      }
      return [id, side] as const
    },
  )
  return { members: new Map(sides), said }
}

function otherSide(
  row: Row,
  { members, said }: Awaited<ReturnType<typeof readSides>>,
): Side | null {
  if (row.otherId !== null) return members.get(row.otherId) ?? null
  const bare = { line: '', names: [], talks: 0, checkIns: 0 }
  if (row.person !== null) {
    const spoken = said.get(row.person.id)
    return {
      kind: 'label',
      id: row.person.id,
      title: row.person.label,
      ...bare,
      messages: spoken?.times ?? 0,
      firstAt: spoken?.firstAt?.toISOString() ?? null,
      lastAt: spoken?.lastAt?.toISOString() ?? null,
    }
  }
  if (row.mentioned === null) return null
  const { id, text, times, firstAt, lastAt } = row.mentioned
  return {
    kind: 'mention',
    id,
    title: text,
    ...bare,
    messages: times,
    firstAt: firstAt.toISOString(),
    lastAt: lastAt.toISOString(),
  }
}
