import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/types'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { requireUnchanged } from '@/lib/shared/based-on'
import { refuse, reject, type Facts, type Outcome } from '@/lib/shared/outcome'
import { canTieTalks } from './policy'
import { nextNumber, partForm } from './rules'
import type { SavePartInput, TieSequelInput, UntieSequelInput } from './schema'
import * as store from './store'

/**
 * Makes a talk a part of a series, known or new by its name, changes its number or the name of the series, or takes
 * the talk out. Refusals: NOT_ALLOWED, TALK_UNKNOWN, SERIES_UNKNOWN, SERIES_NAME_OF_OTHER, PART_TAKEN,
 * CHANGED_MEANWHILE {count}.
 */
export async function savePart(actor: Actor, input: SavePartInput): Promise<Outcome<undefined>> {
  if (!canTieTalks(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const { talkId, basedOn, ...typed } = input
    if (!(await store.lockTalk(tx, talkId))) reject('TALK_UNKNOWN')
    const before = await store.findPart(tx, talkId)
    if (typed.name !== '') await requireNameFree(tx, typed)
    const series = [typed.seriesId, before.seriesId].filter((id) => id !== '')
    const locked = await store.lockSeries(tx, series)
    requireUnchanged(basedOn, partForm(before), partForm(typed))
    const seriesId = await seriesOf(tx, typed, locked)
    if (seriesId === null) await store.dropPart(tx, talkId)
    else await placePart(tx, talkId, { seriesId, number: typed.number })
    if (before.seriesId !== '') await store.dropEmpty(tx, before.seriesId)
    const facts = { part: seriesId === null ? null : typed.number }
    await recordOf(tx, actor, 'talk.part-changed', talkId, facts)
    return undefined
  })
}

/** The series that the form means: a name renames the one that is chosen, and without one begins a new one. */
async function seriesOf(
  tx: Tx,
  { seriesId, name }: { readonly seriesId: string; readonly name: string },
  locked: ReadonlySet<string>,
): Promise<string | null> {
  if (seriesId === '') return name === '' ? null : store.insertSeries(tx, name)
  if (!locked.has(seriesId)) reject('SERIES_UNKNOWN', {}, 'seriesId')
  if (name !== '') await store.renameSeries(tx, seriesId, name)
  return seriesId
}

/** Two series of one name look the same where one is chosen. */
async function requireNameFree(
  tx: Tx,
  { seriesId, name }: { readonly seriesId: string; readonly name: string },
): Promise<void> {
  await store.lockNames(tx)
  const others = await store.listNamed(tx, name)
  if (others.some((id) => id !== seriesId)) reject('SERIES_NAME_OF_OTHER', {}, 'name')
}

async function placePart(
  tx: Tx,
  talkId: string,
  { seriesId, number }: { readonly seriesId: string; readonly number: number | null },
): Promise<void> {
  const part = await store.findPart(tx, talkId)
  const same = part.seriesId === seriesId ? part.number : null
  const at = number ?? same ?? nextNumber(await store.numbersIn(tx, seriesId))
  await store.setPart(tx, talkId, seriesId, at)
}

/**
 * Ties a new talk: as the next part of a series, and to the talk that it follows. A step of the command that plans it.
 * Refusals: SERIES_UNKNOWN, SEQUEL_OF_WHICH.
 */
export async function tieNew(
  tx: Tx,
  talkId: string,
  {
    seriesId,
    followsId,
  }: { readonly seriesId?: string | undefined; readonly followsId?: string | undefined },
): Promise<void> {
  // Talks before series, as in every step here.
  if (followsId !== undefined) {
    if (!(await store.lockTalk(tx, followsId))) reject('SEQUEL_OF_WHICH', {}, 'followsId')
    await store.insertSequel(tx, { talkId, ofId: followsId, kind: 'FOLLOW_UP' })
  }
  if (seriesId !== undefined) {
    const locked = await store.lockSeries(tx, [seriesId])
    if (!locked.has(seriesId)) reject('SERIES_UNKNOWN', {}, 'seriesId')
    await placePart(tx, talkId, { seriesId, number: null })
  }
}

/**
 * Says that a talk follows another one, or corrects it. A second time changes nothing. Refusals: NOT_ALLOWED,
 * TALK_UNKNOWN, SEQUEL_OF_WHICH, SEQUEL_OF_ITSELF, SEQUEL_OTHER_WAY.
 */
export async function tieSequel(actor: Actor, input: TieSequelInput): Promise<Outcome<undefined>> {
  if (!canTieTalks(actor)) return refuse('NOT_ALLOWED')
  const { talkId, ofId, kind } = input
  if (talkId === ofId) return refuse('SEQUEL_OF_ITSELF', {}, 'ofId')
  return transaction(async (tx) => {
    // Of two who say it of both at once, in one order.
    const locked = new Map<string, boolean>()
    for (const id of [talkId, ofId].toSorted()) locked.set(id, await store.lockTalk(tx, id))
    if (locked.get(talkId) !== true) reject('TALK_UNKNOWN')
    if (locked.get(ofId) !== true) reject('SEQUEL_OF_WHICH', {}, 'ofId')
    if ((await store.findSequel(tx, ofId, talkId)) !== null) reject('SEQUEL_OTHER_WAY', {}, 'ofId')
    if ((await store.findSequel(tx, talkId, ofId))?.kind === kind) return undefined
    await store.insertSequel(tx, { talkId, ofId, kind })
    await recordOf(tx, actor, 'talk.tied', talkId, { of: ofId, kind })
    return undefined
  })
}

/** Takes that back; a second time changes nothing. Refusals: NOT_ALLOWED. */
export async function untieSequel(
  actor: Actor,
  { talkId, ofId }: UntieSequelInput,
): Promise<Outcome<undefined>> {
  if (!canTieTalks(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    if (!(await store.deleteSequel(tx, talkId, ofId))) return undefined
    await recordOf(tx, actor, 'talk.untied', talkId, { of: ofId })
    return undefined
  })
}

async function recordOf(
  tx: Tx,
  actor: Actor,
  action: AuditAction,
  subjectId: string,
  facts: Facts,
): Promise<void> {
  await record(tx, actor, { action, subjectType: 'talk', subjectId, facts })
}
