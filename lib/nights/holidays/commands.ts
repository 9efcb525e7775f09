import { randomUUID } from 'node:crypto'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/types'
import { canManageCommunity } from '@/lib/communities/policy'
import { transaction, type Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { readDayList } from './rules-list'
import type { CorrectionInput } from './schema'
import * as store from './store'
import type { Correction, Imported } from './types'

/**
 * An organiser's word on a date. Nothing that stands on the plan is moved by it. Of a date that another has
 * corrected meanwhile nothing is overwritten: DAY_CORRECTED {date}. Refusals: NOT_ALLOWED.
 */
export async function correctDay(
  actor: Actor,
  input: CorrectionInput,
): Promise<Outcome<{ readonly correctionId: string }>> {
  if (!canManageCommunity(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await store.lockCorrections(tx)
    await requireNoCorrection(tx, input.date)
    const [id] = await store.insertCorrections(tx, [input], null, now())
    const correctionId = id ?? reject('CORRECTION_UNKNOWN')
    await recordDay(tx, actor, 'day.corrected', { id: correctionId, ...input })
    return { correctionId }
  })
}

/** What an organiser said of a date holds no longer: the date is again what the country announced. */
export async function endCorrection(
  actor: Actor,
  { correctionId }: { readonly correctionId: string },
): Promise<Outcome<undefined>> {
  if (!canManageCommunity(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await store.lockCorrections(tx)
    const found = (await store.findCorrection(tx, correctionId)) ?? reject('CORRECTION_UNKNOWN')
    if (found.endedAt !== null) return undefined
    await store.setEnded(tx, [correctionId], now())
    await recordDay(tx, actor, 'day.correction-ended', found)
    return undefined
  })
}

/** It holds again, unless the date was corrected otherwise meanwhile: DAY_CORRECTED {date}. */
export async function restoreCorrection(
  actor: Actor,
  { correctionId }: { readonly correctionId: string },
): Promise<Outcome<undefined>> {
  if (!canManageCommunity(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await store.lockCorrections(tx)
    const found = (await store.findCorrection(tx, correctionId)) ?? reject('CORRECTION_UNKNOWN')
    if (found.endedAt === null) return undefined
    await requireNoCorrection(tx, found.date)
    await store.setEnded(tx, [correctionId], null)
    await recordDay(tx, actor, 'day.correction-restored', found)
    return undefined
  })
}

/**
 * A list of dates at once, all or nothing. What a list says again is not added again, and what an organiser said
 * otherwise of a date stays. Refusals: NOT_ALLOWED, and those of `readDayList`.
 */
export async function importDays(
  actor: Actor,
  { list }: { readonly list: string },
): Promise<Outcome<Imported>> {
  if (!canManageCommunity(actor)) return refuse('NOT_ALLOWED')
  const read = readDayList(list)
  if (!read.ok) return read
  return transaction(async (tx) => {
    await store.lockCorrections(tx)
    const days = unwrap(read)
    const [first, last] = [days[0], days.at(-1)]
    if (first === undefined || last === undefined) reject('LIST_EMPTY', {}, 'list')
    const held = new Map(
      (await store.listCorrections(tx, first.date, last.date)).map((one) => [
        one.date.toString(),
        one,
      ]),
    )
    const isSame = (day: (typeof days)[number]) => {
      const found = held.get(day.date.toString())
      return found?.kind === day.kind && found.name === day.name
    }
    const added = days.filter(({ date }) => !held.has(date.toString()))
    const same = days.filter(isSame).length
    const kept = days
      .filter((day) => held.has(day.date.toString()) && !isSame(day))
      .map(({ date }) => date.toString())
    if (added.length === 0) return { importId: null, added: 0, same, kept }
    const importId = randomUUID()
    await store.insertCorrections(tx, added, importId, now())
    await record(tx, actor, {
      action: 'days.imported',
      subjectType: 'dayList',
      subjectId: importId,
      facts: { count: added.length },
    })
    return { importId, added: added.length, same, kept }
  })
}

/** Everything that a list brought and that holds still is taken back at once. */
export async function endImport(
  actor: Actor,
  { importId }: { readonly importId: string },
): Promise<Outcome<{ readonly count: number }>> {
  if (!canManageCommunity(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await store.lockCorrections(tx)
    const held = await store.listImported(tx, importId)
    if (held.length === 0) return { count: 0 }
    await store.setEnded(
      tx,
      held.map(({ id }) => id),
      now(),
    )
    await record(tx, actor, {
      action: 'days.import-ended',
      subjectType: 'dayList',
      subjectId: importId,
      facts: { count: held.length },
    })
    return { count: held.length }
  })
}

async function requireNoCorrection(tx: Tx, date: Correction['date']): Promise<void> {
  const there = await store.findOn(tx, date)
  if (there !== null) reject('DAY_CORRECTED', { date: date.toString() }, 'date')
}

async function recordDay(
  tx: Tx,
  actor: Actor,
  action: 'day.corrected' | 'day.correction-ended' | 'day.correction-restored',
  { id, date, kind }: Pick<Correction, 'id' | 'date' | 'kind'>,
): Promise<void> {
  await record(tx, actor, {
    action,
    subjectType: 'dayCorrection',
    subjectId: id,
    facts: { date: date.toString(), kind },
  })
}
