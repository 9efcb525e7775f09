import { record } from '@/lib/audit/record'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { canSee } from '@/lib/checkins/policy'
import { findNight, shareNight } from '@/lib/checkins/store-nights'
import { readable, transaction } from '@/lib/db/transaction'
import { broadcast } from '@/lib/live/broadcast'
import { whoseNames } from '@/lib/matching/pasted/queries'
import { canHost } from '@/lib/nights/policy'
import { nightTopic } from '@/lib/nights/rules-topics'
import { now } from '@/lib/shared/clock'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { decideList, MAX_NAMES, namesIn, type ListStatus } from './rules'
import { pastedListSchema, pastedOneSchema, type PastedList } from './schema'
import * as store from './store'

export type PastedAnswer = {
  /** Checked in now. */
  readonly counted: number
  /** Were there already. */
  readonly already: number
  /** Names that are not certain: the host is asked. */
  readonly ask: readonly string[]
}

/**
 * Checks in those whom lines from the group name for certain, on time or late as the host says, and answers the other
 * names to be asked about. A check-in that is there stays; pasting the same again adds nothing.
 */
export async function checkInPasted(
  actor: Actor,
  input: PastedList,
): Promise<Outcome<PastedAnswer>> {
  const read = pastedListSchema.safeParse(input)
  if (!read.success) return refuse('NIGHT_NOT_FOUND')
  const { nightId, status, text } = read.data
  const db = readable()
  const night = await findNight(db, nightId)
  if (!night || !canSee(actor, night)) return refuse('NIGHT_NOT_FOUND')
  if (!canHost(actor, night)) return refuse('NOT_ALLOWED')
  const names = namesIn(text)
  if (names.length === 0) return refuse('NO_NAMES_PASTED')
  if (names.length > MAX_NAMES) return refuse('TOO_MANY_PASTED', { max: MAX_NAMES })
  const whose = await whoseNames(db, night.groupId, names)
  const certain = [...new Set([...whose.values()].flatMap(({ certain: id }) => id ?? []))]
  const active = await store.activeAmong(db, certain)
  const ask = names.filter((name) => !active.has(whose.get(name)?.certain ?? ''))
  const counted = await writeList(actor, nightId, [...active], status)
  if (!counted.ok) return counted
  return { ok: true, value: { counted: counted.value, already: active.size - counted.value, ask } }
}

/** The host says whom a doubtful name of the list means. */
export async function checkInNamed(
  actor: Actor,
  input: { readonly nightId: string; readonly memberId: string; readonly status: ListStatus },
): Promise<Outcome<number>> {
  const read = pastedOneSchema.safeParse(input)
  if (!read.success) return refuse('MEMBER_NOT_CHOSEN')
  const { nightId, memberId, status } = read.data
  const night = await findNight(readable(), nightId)
  if (!night || !canSee(actor, night)) return refuse('NIGHT_NOT_FOUND')
  if (!canHost(actor, night)) return refuse('NOT_ALLOWED')
  if (!(await store.activeAmong(readable(), [memberId])).has(memberId))
    return refuse('MEMBER_NOT_CHOSEN')
  return writeList(actor, nightId, [memberId], status)
}

async function writeList(
  actor: Actor,
  nightId: string,
  memberIds: readonly string[],
  status: ListStatus,
): Promise<Outcome<number>> {
  return transaction(async (tx) => {
    const night = (await shareNight(tx, nightId)) ?? reject('NIGHT_NOT_FOUND')
    const { at } = unwrap(decideList(night, status, now()))
    const by = { status, at, byId: actorId(actor) }
    const counted = await store.insertList(tx, nightId, memberIds, by)
    if (counted === 0) return 0
    const facts = { status, counted }
    const subject = { subjectType: 'night', subjectId: nightId }
    await record(tx, actor, { action: 'check-in.pasted', ...subject, facts })
    await broadcast(tx, nightTopic(nightId))
    return counted
  })
}
