import type { Temporal } from 'temporal-polyfill'
import type { Actor } from '@/lib/auth/types'
import { isRowFault } from '@/lib/db/constraints'
import { readable, type Tx } from '@/lib/db/transaction'
import { broadcastSoon } from '@/lib/live/broadcast'
import { endOfTurn } from '@/lib/shared/batch'
import { now, toDate, toInstant } from '@/lib/shared/clock'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import { canSee } from './policy'
import { decideCheckIn, type CheckInDecision } from './rules-check-in'
import { nightTopic } from '@/lib/nights/rules-topics'
import { insertCheckIns, type NewCheckIn } from './store-check-ins'
import { findNightAndCheckIns } from './store-nights'
import type { CheckInFact, CheckInVia, NightOnPlan } from './types'

export type Present = {
  readonly checkIn: CheckInFact
  /** False when the member was already there: the answer is the first check-in. */
  readonly fresh: boolean
}

export type Tap = {
  readonly actor: Actor
  readonly memberId: string
  readonly via: CheckInVia
  readonly byId: string | null
}

type Answer = Outcome<Present>
type Waiting = Tap & {
  attempts: number
  readonly answer: (outcome: Answer) => void
  readonly fail: (cause: unknown) => void
}
type Night = { taps: Waiting[]; working: boolean }

/** How often a tap is decided anew because the host changed the night in that very moment. */
const MAX_ATTEMPTS = 5
/** Taps in one statement at most. */
const MAX_BATCH = 250

const nights = new Map<string, Night>()

/**
 * Takes a tap in. Taps of one night that come while others are being written wait a moment and are
 * written together: in a storm, two statements serve a hundred people. Each is still decided by
 * itself, from facts read after it came, and one that cannot be written fails alone.
 */
export function submitTap(nightId: string, tap: Tap): Promise<Answer> {
  return new Promise((answer, fail) => {
    const night = nights.get(nightId) ?? { taps: [], working: false }
    nights.set(nightId, night)
    night.taps.push({ ...tap, attempts: 0, answer, fail })
    if (!night.working) void work(nightId, night)
  })
}

/** Sends what each batch reads, for a night that does not exist, until its plan is kept (lib/db/statement-names.ts). */
export async function warmCheckIns(): Promise<void> {
  for (let time = 0; time < 2; time += 1) await findNightAndCheckIns(readable(), NO_NIGHT, [])
}

const NO_NIGHT = '00000000-0000-0000-0000-000000000000'

async function work(nightId: string, night: Night): Promise<void> {
  night.working = true
  while (night.taps.length > 0) {
    await endOfTurn()
    const taps = night.taps.splice(0, MAX_BATCH)
    try {
      const again = await writeBatch(nightId, taps)
      night.taps.unshift(...again)
    } catch (cause) {
      for (const tap of taps) tap.fail(cause)
    }
  }
  nights.delete(nightId)
}

/** Answers those that have to be decided anew. */
async function writeBatch(nightId: string, taps: readonly Waiting[]): Promise<Waiting[]> {
  const db = readable()
  const memberIds = [...new Set(taps.map(({ memberId }) => memberId))]
  // A check-in written in between is found when its tap, whose row was there, is decided anew.
  const found = await findNightAndCheckIns(db, nightId, memberIds)
  const night = found?.night ?? null
  const absent = decisionsAt(toInstant(toDate(now())))
  const fresh = new Map<string, NewCheckIn>()
  const open = taps.filter((tap) => {
    const decided = decide(night, tap, found?.there.get(tap.memberId) ?? null, absent)
    if ('outcome' in decided) tap.answer(decided.outcome)
    else if (!fresh.has(tap.memberId)) fresh.set(tap.memberId, decided.fresh)
    return !('outcome' in decided)
  })
  if (night === null || open.length === 0) return []
  // In one order everywhere, or two processes with the same members could wait for each other.
  const inOrder = [...fresh.values()].sort((a, b) => (a.memberId < b.memberId ? -1 : 1))
  const { written, faults } = await insertApart(db, night, inOrder)
  if (written.size > 0) broadcastSoon(nightTopic(nightId))
  return open.filter((tap) => {
    const fault = faults.get(tap.memberId)
    if (fault === undefined) return !resolveTap(tap, fresh, written)
    tap.fail(fault)
    return false
  })
}

type Written = {
  readonly written: ReadonlyMap<string, CheckInFact>
  /** By member, why the row could not be written. */
  readonly faults: ReadonlyMap<string, unknown>
}

/**
 * Writes all rows, but for those that the database refuses: of a member who was erased in this moment,
 * say. One statement fails as a whole, so it is halved until the bad row stands alone: a few more
 * statements for the one in thousands, and none for the others.
 */
async function insertApart(
  db: Tx,
  night: NightOnPlan,
  rows: readonly NewCheckIn[],
): Promise<Written> {
  try {
    return { written: await insertCheckIns(db, night, rows), faults: new Map() }
  } catch (cause) {
    const [first] = rows
    if (first === undefined || !isRowFault(cause)) throw cause
    if (rows.length === 1) return { written: new Map(), faults: new Map([[first.memberId, cause]]) }
    const middle = Math.ceil(rows.length / 2)
    const left = await insertApart(db, night, rows.slice(0, middle))
    const right = await insertApart(db, night, rows.slice(middle))
    return {
      written: new Map([...left.written, ...right.written]),
      faults: new Map([...left.faults, ...right.faults]),
    }
  }
}

type Decided = { readonly outcome: Answer } | { readonly fresh: NewCheckIn }
type Decide = (night: NightOnPlan, via: CheckInVia) => Outcome<CheckInDecision>

/** What a tap of a member who is not there yet means at the instant: the same for all of a batch, and asked once. */
function decisionsAt(at: Temporal.Instant): Decide {
  const known = new Map<CheckInVia, Outcome<CheckInDecision>>()
  return (night, via) => {
    const decision = known.get(via) ?? decideCheckIn(night, at, null, via)
    known.set(via, decision)
    return decision
  }
}

function decide(
  night: NightOnPlan | null,
  tap: Waiting,
  existing: CheckInFact | null,
  absent: Decide,
): Decided {
  if (night === null || !canSee(tap.actor, night)) return { outcome: refuse('NIGHT_NOT_FOUND') }
  const decision =
    existing === null ? absent(night, tap.via) : decideCheckIn(night, now(), existing, tap.via)
  if (!decision.ok) return { outcome: decision }
  if (decision.value.kind === 'ALREADY') {
    return { outcome: ok({ checkIn: decision.value.checkIn, fresh: false }) }
  }
  const { status, at } = decision.value
  return { fresh: { memberId: tap.memberId, status, at, via: tap.via, byId: tap.byId } }
}

/** The first tap of a member is the fresh one; the others, of the same moment, get its answer. */
function resolveTap(
  tap: Waiting,
  fresh: Map<string, NewCheckIn>,
  written: ReadonlyMap<string, CheckInFact>,
): boolean {
  const checkIn = written.get(tap.memberId)
  if (checkIn !== undefined) {
    tap.answer(ok({ checkIn, fresh: fresh.delete(tap.memberId) }))
    return true
  }
  tap.attempts += 1
  if (tap.attempts < MAX_ATTEMPTS) return false
  tap.answer(refuse('NIGHT_IS_CHANGING'))
  return true
}
