import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { countPages } from '@/lib/shared/page'
import { toHead, type QueueHead } from '@/lib/shared/queue-head'
import { canUseRosters } from './policy'
import type { RowFilter } from './schema'
import { isMajority } from './apply/rules'
import * as store from './store-view'
import { undoView } from './undo/queries'
import { laterApplied } from './store'
import { CHOSEN_NEW, CHOSEN_OUT, OUTCOMES } from './types'
import type { Applied, RosterLine, RosterRowView, RosterView, RowPerson } from './types-view'

/** Rows of a preview on one page. */
const PAGE = 50
const LISTED = 100

/** The latest rosters; null for whom there are none. */
export async function rosters(viewer: Viewer): Promise<readonly RosterLine[] | null> {
  if (!canUseRosters(viewer)) return null
  return (await store.findLines(readable(), null, LISTED)).map(toLine)
}

/** Lists that wait to be applied or discarded; null for whom there are none. */
export async function rostersWaiting(viewer: Viewer): Promise<QueueHead | null> {
  return canUseRosters(viewer) ? toHead(await store.readPreviews(readable())) : null
}

/** One roster with a page of its rows; null when there is none, or for whom it is not. */
export async function rosterForDesk(
  viewer: Viewer,
  id: string,
  filter: RowFilter,
): Promise<RosterView | null> {
  if (!canUseRosters(viewer)) return null
  const db = readable()
  const [found] = await store.findLines(db, id, 1)
  if (found === undefined) return null
  const summary = (found.summary ?? {}) as Partial<Applied> & {
    dropped?: number
    above?: number
    misread?: boolean
    changed?: readonly number[]
  }
  const changed = summary.changed ?? []
  const [tallied, before, later, page, home, undo] = await Promise.all([
    store.tally(db, id),
    store.appliedBefore(db, found),
    laterApplied(db, found),
    store.findRowPage(db, id, filter, { size: PAGE, changed }),
    store.countHome(db, found.groupId),
    undoView(found.id, found.groupId),
  ])
  const count = (test: (one: store.Tally) => boolean) =>
    tallied.filter(test).reduce((sum, one) => sum + one.count, 0)
  const counts = Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, count((one) => one.outcome === outcome)]),
  ) as RosterView['counts']
  return {
    ...toLine(found),
    counts,
    open: count(({ outcome, said }) => outcome === 'DOUBTFUL' && said === null),
    chosenNew: count(({ said }) => said === CHOSEN_NEW),
    chosenOut: count(({ said }) => said === CHOSEN_OUT),
    chosenMembers: count(({ said }) => said === 'member'),
    dropped: summary.dropped ?? 0,
    above: summary.above ?? 0,
    misread: summary.misread ?? false,
    majorityGone: isMajority(counts.GONE, home),
    applied: found.state === 'APPLIED' ? appliedOf(summary) : null,
    undo,
    changed: changed.length,
    appliedBefore:
      before === null ? null : { id: before.id, appliedAt: before.appliedAt.toISOString() },
    outdatedBy: found.state === 'PREVIEW' ? (later?.toISOString() ?? null) : null,
    rows: await withPeople(page.rows, new Set(changed), found.takenAt),
    total: page.total,
    page: filter.page,
    pages: countPages(page.total, PAGE),
  }
}

/** Every row of a roster, for the terminal; null for whom there is none. */
export async function rosterRows(viewer: Viewer, id: string) {
  return canUseRosters(viewer) ? store.findAllRows(readable(), id) : null
}

function toLine(row: Awaited<ReturnType<typeof store.findLines>>[number]): RosterLine {
  const { sha256: _sha256, summary: _summary, takenAt, createdAt, appliedAt, ...line } = row
  return {
    ...line,
    takenAt: takenAt.toISOString(),
    createdAt: createdAt.toISOString(),
    appliedAt: appliedAt?.toISOString() ?? null,
  }
}

function appliedOf({
  added = 0,
  renamed = 0,
  returned = 0,
  moved = 0,
  left = 0,
  gone = 0,
}: Partial<Applied>): Applied {
  return { added, renamed, returned, moved, left, gone }
}

type PageRow = Awaited<ReturnType<typeof store.findRowPage>>['rows'][number]

async function withPeople(
  rows: readonly PageRow[],
  changed: ReadonlySet<number>,
  takenAt: Date,
): Promise<RosterRowView[]> {
  const ids = rows.flatMap(({ memberId, chosen, doubt }) => [
    memberId,
    chosen,
    ...(doubt?.candidates.map((one) => one.memberId) ?? []),
  ])
  const wanted = [...new Set(ids)].filter(
    (id) => id !== null && id !== CHOSEN_NEW && id !== CHOSEN_OUT,
  )
  const people = await store.findPeople(readable(), wanted as string[], takenAt)
  const personOf = (id: string | null): RowPerson | null => people.get(id ?? '') ?? null
  return rows.map(({ memberId, doubt, ...row }) => ({
    ...row,
    member: personOf(memberId),
    doubt: doubt === null ? null : { reasons: doubt.reasons },
    candidates: (doubt?.candidates ?? []).flatMap((candidate) => {
      const person = personOf(candidate.memberId)
      return person === null ? [] : [{ ...candidate, person }]
    }),
    chosenPerson: personOf(row.chosen),
    changed: row.line !== null && changed.has(row.line),
  }))
}
