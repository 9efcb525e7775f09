import { createHash } from 'node:crypto'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { findCommunity, groupExists } from '@/lib/communities/store'
import { transaction, type Tx } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { basedOn, requireUnchanged, type Saving } from '@/lib/shared/based-on'
import { type Outcome, refuse, reject } from '@/lib/shared/outcome'
import { withoutErased } from '@/lib/redaction/rules-texts'
import { guardNames, readErased } from '@/lib/redaction/store'
import { judgingAt, planAmongAll, replan, rowMeaning, writeGone } from '@/lib/rosters/plan/commands'
import { canUseRosters } from './policy'
import { readRoster } from '@/lib/rosters/read/rules'
import { revisionForm, takenAtOf } from './rules'
import type { NewRoster, Revision } from './schema'
import { isMember, knownMembers } from './store-members'
import * as store from './store'
import { CHOSEN_NEW, CHOSEN_OUT, type Choice } from './types'

const SECONDS = 60

/** Reads a list and stores what it would do. No member is changed. Answers the roster's id. */
export async function previewRoster(
  actor: Actor,
  input: NewRoster,
  file: { readonly name: string | null; readonly bytes: Uint8Array },
): Promise<Outcome<string>> {
  if (!canUseRosters(actor)) return refuse('NOT_ALLOWED')
  const read = await readRoster(file.bytes, input.format)
  if (!read.ok) return read
  const { format, rows, dropped, above, misread } = read.value
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  return transaction(
    async (tx) => {
      // An erasure waits for this, or this for it: see lib/redaction.
      await guardNames(tx)
      if (!(await groupExists(tx, input.groupId))) reject('GROUP_UNKNOWN', {}, 'groupId')
      const takenAt = await takenAtOrReject(tx, input.takenOn)
      const { groupId, complete } = input
      const fileName = file.name === null ? null : withoutErased(file.name, await readErased(tx))
      const id = await store.insertRoster(tx, {
        groupId,
        complete,
        takenAt,
        format,
        sha256,
        fileName,
        createdById: actorId(actor),
        summary: { dropped, above, misread },
      })
      const judging = await judgingAt(tx, takenAt)
      const group = { groupId, takenAt }
      const { listed, rows: planned, members } = await planAmongAll(tx, group, rows, judging)
      const byLine = new Map(listed.map((row) => [row.line, row]))
      const next = planned.map((plan) => {
        const { nickname = '', fields = {} } = byLine.get(plan.line) ?? {}
        return { ...plan, nickname, fields, verdict: judging.verdictOf(nickname) }
      })
      await store.insertRows(tx, id, next)
      const decided = next.map((row) => ({ ...row, id: '', chosen: null }))
      await writeGone(tx, { id, complete }, { stored: [], next: decided, members })
      return id
    },
    { seconds: SECONDS },
  )
}

/**
 * Another day, or whether it names everybody: what the rows mean is worked out anew.
 * Refusals besides: CHANGED_MEANWHILE {count}.
 */
export async function reviseRoster(
  actor: Actor,
  id: string,
  input: Revision,
): Promise<Outcome<undefined>> {
  if (!canUseRosters(actor)) return refuse('NOT_ALLOWED')
  return transaction(
    async (tx) => {
      const roster = await openOrReject(tx, id)
      const takenAt = await takenAtOrReject(tx, input.takenOn)
      const { complete } = input
      const zone = (await findCommunity(tx))?.timeZone ?? 'UTC'
      requireUnchanged(
        input.basedOn,
        revisionForm(roster, zone),
        basedOn({ takenOn: input.takenOn, complete }),
      )
      await store.updateRoster(tx, id, { takenAt, complete })
      await replan(tx, { ...roster, takenAt, complete })
      await store.summarise(tx, id, { changed: [] })
      return undefined
    },
    { seconds: SECONDS },
  )
}

type RowChosen = Saving<{
  readonly rosterId: string
  readonly rowId: string
  readonly chosen: Choice | null
}>

/** Says who a row is: a member, a new person, or to leave it out; null asks again. */
export async function chooseRow(
  actor: Actor,
  { rosterId, rowId, chosen, basedOn: form }: RowChosen,
): Promise<Outcome<undefined>> {
  if (!canUseRosters(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const roster = await openOrReject(tx, rosterId)
    const rows = await store.readRows(tx, rosterId)
    const row = rows.find(({ id }) => id === rowId)
    if (row === undefined) return reject('ROSTER_ROW_UNKNOWN')
    requireUnchanged(form, basedOn({ chosen: row.chosen }), basedOn({ chosen }))
    if (row.outcome === 'GONE' || row.outcome === 'FAULTY') reject('ROSTER_ROW_SETTLED')
    if (chosen !== null && chosen !== CHOSEN_NEW && chosen !== CHOSEN_OUT) {
      if (!(await isMember(tx, chosen))) reject('MEMBER_UNKNOWN')
      const other = rowMeaning(rows, chosen, rowId)
      if (other !== undefined)
        reject('ROSTER_MEMBER_TAKEN', { line: other.line, nickname: other.nickname })
    }
    await store.choose(tx, rowId, chosen)
    await regone(tx, roster)
    return undefined
  })
}

/** Leaves out all that is still in doubt. Answers how many rows. */
export async function leaveOutRest(actor: Actor, rosterId: string): Promise<Outcome<number>> {
  if (!canUseRosters(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await openOrReject(tx, rosterId)
    return store.leaveOutOpen(tx, rosterId)
  })
}

/** Throws a preview away. What it said stays to be read, and it can no longer be applied. */
export async function discardRoster(actor: Actor, rosterId: string): Promise<Outcome<undefined>> {
  if (!canUseRosters(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await openOrReject(tx, rosterId)
    await store.updateRoster(tx, rosterId, { state: 'DISCARDED' })
    return undefined
  })
}

/** The roster, locked, while it can still be changed; no erasure comes in between. */
export async function openOrReject(tx: Tx, id: string): Promise<store.RosterFacts> {
  await guardNames(tx)
  const roster = await store.lockRoster(tx, id)
  if (roster === null) return reject('ROSTER_UNKNOWN')
  if (roster.state === 'APPLIED') reject('ROSTER_APPLIED')
  if (roster.state === 'DISCARDED') reject('ROSTER_DISCARDED')
  if (roster.state === 'UNDONE') reject('ROSTER_UNDONE')
  return roster
}

async function takenAtOrReject(tx: Tx, day: string): Promise<Date> {
  const community = await findCommunity(tx)
  const at = takenAtOf(day, now(), community?.timeZone ?? 'UTC')
  return at === null ? reject('ROSTER_NOT_YET', {}, 'takenOn') : toDate(at)
}

/** A choice frees or takes a member: who is gone follows. */
async function regone(tx: Tx, roster: store.RosterFacts): Promise<void> {
  const stored = await store.readRows(tx, roster.id)
  const members = await knownMembers(tx, roster)
  await writeGone(tx, roster, { stored, next: stored, members })
}
