import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { publicOrigin } from '@/lib/http/origin'
import { now, toDate, toInstant } from '@/lib/shared/clock'
import { countPages, pageRange } from '@/lib/shared/page'
import { toHead, type QueueHead } from '@/lib/shared/queue-head'
import { canAllow, canManageClaims } from '@/lib/claims/policy'
import { undoneAfter } from '@/lib/claims/rules'
import { findOpening } from '@/lib/claims/store'
import { type ClaimState, DOUBTS } from '@/lib/claims/types'
import type { ClaimRow, ClaimsDesk, LastDecision } from '@/lib/claims/types-view'
import type { ClaimView } from './schema'
import * as store from './store'
import { findLast } from './store-undo'

const PAGE_SIZE = 100
const STATES: Readonly<Record<ClaimView, readonly ClaimState[]>> = {
  waiting: ['SAID'],
  unsaid: ['OPEN'],
  approved: ['APPROVED'],
  done: ['USED', 'REFUSED', 'OVERTAKEN', 'WITHDRAWN', 'EXPIRED'],
}

/** The claims of one view, for organisers; null for every other viewer. */
export async function claimsDesk(
  viewer: Viewer,
  { view, page }: { readonly view: ClaimView; readonly page: number },
): Promise<ClaimsDesk | null> {
  if (!canManageClaims(viewer)) return null
  const db = readable()
  const at = toDate(now())
  const [opening, byState, rows, inside, last] = await Promise.all([
    findOpening(db, at),
    store.countClaims(db),
    store.listClaims(db, STATES[view], pageRange(page, PAGE_SIZE), at),
    store.countIn(db),
    lastOf(viewer),
  ])
  const count = (one: ClaimView) =>
    STATES[one].reduce((sum, state) => sum + (byState.get(state) ?? 0), 0)
  const counts = {
    waiting: count('waiting'),
    unsaid: count('unsaid'),
    approved: count('approved'),
    done: count('done'),
  }
  return {
    last,
    opening:
      opening === null
        ? null
        : { address: claimAddress(opening.key), endsAt: toInstant(opening.endsAt) },
    rows: rows.map((row) => rowOf(row, viewer)),
    page,
    pages: countPages(counts[view], PAGE_SIZE),
    counts,
    ...inside,
  }
}

async function lastOf(viewer: Viewer): Promise<LastDecision | null> {
  if (viewer.kind !== 'member') return null
  const since = toDate(undoneAfter(now()))
  const found = await findLast(readable(), viewer.memberId, since)
  return found === null ? null : { ...found, at: found.at.toISOString() }
}

/** The claims that organisers decide; null for every other viewer. */
export async function claimsWaiting(viewer: Viewer): Promise<QueueHead | null> {
  return canManageClaims(viewer) ? toHead(await store.readSaid(readable())) : null
}

/** The address under which claims are open; null while they are closed, and for who may not know it. */
export async function claimsAddress(viewer: Viewer): Promise<string | null> {
  if (!canManageClaims(viewer)) return null
  const opening = await findOpening(readable(), toDate(now()))
  return opening === null ? null : claimAddress(opening.key)
}

/** The one address that is pasted into the group. */
function claimAddress(key: string): string {
  return `${publicOrigin()}/claim?${new URLSearchParams({ in: key }).toString()}`
}

function rowOf(row: store.DeskClaim, viewer: Viewer): ClaimRow {
  const { roles, createdAt, saidAt, seenIn, doubts, ...rest } = row
  return {
    ...rest,
    createdAt: toInstant(createdAt),
    saidAt: saidAt === null ? null : toInstant(saidAt),
    seenIn: seenIn === 'LOG' || seenIn === 'PASTE' ? seenIn : null,
    doubts: DOUBTS.filter((doubt) => doubts.includes(doubt)),
    mayAllow: canAllow(viewer, { roles }),
  }
}
