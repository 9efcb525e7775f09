import * as store from './store-queue'
import type { Viewer } from '@/lib/auth/types'
import { readable, type Tx } from '@/lib/db/transaction'
import { checkNicknames } from '@/lib/naming/queries'
import type { Finding } from '@/lib/naming/types'
import { duplicatesOf } from '@/lib/referrals/duplicates/queries'
import type { Duplicate } from '@/lib/referrals/types'
import { toInstant } from '@/lib/shared/clock'
import { toHead, type QueueHead } from '@/lib/shared/queue-head'
import { canDecide } from '@/lib/applications/policy'
import { isQuarantined } from '@/lib/applications/decide/rules'
import { isOpen } from '@/lib/applications/rules'
import { countPages, pageRange } from '@/lib/shared/page'
import { SHELVES, type QueueFilter } from './schema'
import type { DecisionView, QueuePage, QueueRow, Warning } from './types'

const PAGE_SIZE = 20

/** A page of one shelf of the queue; null for all but organisers. */
export async function applicationQueue(
  viewer: Viewer,
  filter: QueueFilter,
): Promise<QueuePage | null> {
  if (!canDecide(viewer)) return null
  const db = readable()
  const [{ rows, total }, counted] = await Promise.all([
    store.listShelf(db, filter, pageRange(filter.page, PAGE_SIZE)),
    store.countShelves(db, filter.group),
  ])
  const none = Object.fromEntries(SHELVES.map((shelf) => [shelf, 0])) as QueuePage['counts']
  const { PROVING: proving = 0, ...shelves } = counted
  const counts = { ...none, ...shelves }
  return {
    counts,
    proving,
    total,
    page: filter.page,
    pages: countPages(total, PAGE_SIZE),
    rows: await viewRows(db, viewer, rows),
  }
}

/** Rows with what the rule says of the nickname and what to look at. */
export async function viewRows(
  db: Tx,
  viewer: Viewer,
  rows: readonly store.Row[],
  { doubles: wanted = true }: { readonly doubles?: boolean } = {},
): Promise<QueueRow[]> {
  const [findings, names, doubles] = await Promise.all([
    checkNicknames(
      viewer,
      rows.map(({ nickname }) => nickname),
    ),
    store.namesOf(
      db,
      rows.map(({ decidedById }) => decidedById),
    ),
    Promise.all(
      rows.map((row) =>
        wanted && isOpen(row.state) ? duplicatesOfRow(db, row) : Promise.resolve([]),
      ),
    ),
  ])
  return rows.map((row, at) => ({
    id: row.id,
    version: row.version,
    state: row.state,
    name: row.name,
    company: row.company,
    position: row.position,
    nickname: row.nickname,
    finding: findings[at] ?? null,
    groupName: row.group.name,
    referrer: referrerOf(row),
    submittedAt: toInstant(row.submittedAt),
    since: toInstant(row.stateAt),
    decision: decisionOf(row, names),
    warnings: warningsOf(row, findings[at] ?? null, doubles[at] ?? []),
  }))
}

export function duplicatesOfRow(db: Tx, row: store.Row): Promise<Duplicate[]> {
  const { id: applicationId, name, company, nickname, email, referralId, memberId } = row
  const except = {
    applicationId,
    ...(referralId !== null && { referralId }),
    ...(memberId !== null && { memberId }),
  }
  return duplicatesOf(db, { name, company, nickname, email }, 'ORGANISER', except)
}

function warningsOf(
  row: store.Row,
  finding: Finding | null,
  duplicates: readonly Duplicate[],
): Warning[] {
  if (!isOpen(row.state)) return []
  const all: readonly (readonly [Warning, boolean])[] = [
    ['SPAM', isQuarantined(row)],
    ['DUPLICATE', duplicates.some(({ strength }) => strength === 'LIKELY')],
    ['NICKNAME', finding !== null && finding.verdict !== 'compliant'],
    ['UNPROVEN', row.provenAt === null],
    ['NO_REFERRER', row.referralId === null],
  ]
  return all.flatMap(([warning, holds]) => (holds ? [warning] : []))
}

function decisionOf(row: store.Row, names: ReadonlyMap<string, string>): DecisionView | null {
  const { state, decidedAt, decidedById, reason, notifyAt, notifiedAt } = row
  if (state !== 'ADMITTED' && state !== 'DECLINED' && state !== 'WAITLISTED') return null
  if (decidedAt === null) return null
  return {
    choice: state,
    reason,
    at: toInstant(decidedAt),
    by: decidedById === null ? null : (names.get(decidedById) ?? null),
    notifyAt: notifyAt === null ? null : toInstant(notifyAt),
    notifiedAt: notifiedAt === null ? null : toInstant(notifiedAt),
  }
}

function referrerOf({ referral }: store.Row): QueueRow['referrer'] {
  if (referral === null) return null
  const { id: memberId, displayName: name } = referral.referrer
  return { memberId, name }
}

/** A table to take along holds so many at most: as many as apply in years. */
const MAX_ROWS = 10_000

/** A whole shelf as the filter shows it, without looking for duplicates; null for all but organisers. */
export async function allOfShelf(viewer: Viewer, filter: QueueFilter): Promise<QueueRow[] | null> {
  if (!canDecide(viewer)) return null
  const { rows } = await store.listShelf(readable(), filter, { skip: 0, take: MAX_ROWS })
  return viewRows(readable(), viewer, rows, { doubles: false })
}

type Waiting = { readonly waiting: QueueHead; readonly held: QueueHead }

/** Applications that wait for organisers to decide, and those held back as spam; null for all others. */
export async function applicationsWaiting(viewer: Viewer): Promise<Waiting | null> {
  if (!canDecide(viewer)) return null
  const rows = await store.readWaiting(readable())
  return {
    waiting: toHead(rows.find(({ held }) => !held)),
    held: toHead(rows.find(({ held }) => held)),
  }
}
