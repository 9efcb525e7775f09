import type { Actor } from '@/lib/auth/types'
import { readCommunity } from '@/lib/communities/queries'
import { transaction, type Tx } from '@/lib/db/transaction'
import { dayAndWeekday } from '@/lib/i18n/dates'
import { localeOrDefault } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { leavesCovering } from '@/lib/members/status/queries-leave'
import { zoneOfPlan } from '@/lib/nights/queries'
import { lockPlan } from '@/lib/nights/store'
import { now } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { openAhead } from '@/lib/talks/asks/commands'
import { askDrawn } from '@/lib/talks/asks/commands-draw'
import { termsInForce } from '@/lib/versioned/commands'
import { createTranslator } from 'use-intl/core'
import { DRAW_POLICIES } from './commands-policy'
import { recordDraw } from './commands-record'
import { canSeeAnswers } from './policy'
import { eveningProposed, outOf, restOf, turnOf } from './rules'
import type { SpeakerDrawInput } from './schema'
import * as store from './store'
import { listPool } from './store-pool'
import type { EntryRow, SpeakerDrawRow } from './types'

/**
 * Asks the next of the order: a step of a command that holds the group's plan and the draw. Who cannot be asked by now
 * is passed over with the reason; where none is left, the draw ends.
 */
export async function askNext(tx: Tx, actor: Actor, draw: SpeakerDrawRow): Promise<void> {
  const entries = await store.listEntries(tx, draw.id)
  for (const entry of restOf(entries)) if (await askOne(tx, actor, draw, entry)) return
  await store.changeDraw(tx, draw.id, { state: 'ENDED', endedAt: now() })
  await recordDraw(tx, actor, 'speaker-draw.ended', draw.id)
}

/** Answers whether the member was asked, and not passed over. */
async function askOne(
  tx: Tx,
  actor: Actor,
  draw: SpeakerDrawRow,
  { memberId }: EntryRow,
): Promise<boolean> {
  const at = now()
  const { groupId, nightId, openedAt } = draw
  const zone = await zoneOfPlan(tx)
  const today = at.toZonedDateTimeISO(zone).toPlainDate()
  const terms = await termsInForce(tx, DRAW_POLICIES, openedAt)
  const { answerDays } = terms
  const open = await openAhead(tx, groupId, zone)
  const date = eveningProposed(open, { evening: draw.date, today, answerDays })
  const about = { nightId, groupId, date: draw.date, at, zone, memberIds: [memberId] }
  const [facts] = await listPool(tx, about)
  if (facts === undefined) return false
  const leaves = await leavesCovering(tx, date ?? today, [memberId])
  const untils = new Map([...leaves].map(([id, { until }]) => [id, until]))
  const byApp = draw.source === 'APP'
  const out = outOf(facts, terms, { day: draw.date, leaves: untils, byApp })
  const key = { speakerDrawId: draw.id, memberId }
  if (out !== null) {
    await store.setOut(tx, key, out)
    return false
  }
  const askId = await askDrawn(tx, actor, {
    groupId,
    memberId,
    askedById: draw.openedById,
    topic: facts.topic,
    offerId: facts.offerId,
    note: await noteOf(tx, draw),
    date,
    answerBy: today.add({ days: answerDays }),
    zone,
  })
  await store.setAsk(tx, key, askId)
  return true
}

/** How it came that they are asked, in the language of the community. */
async function noteOf(tx: Tx, { date, source }: SpeakerDrawRow): Promise<string> {
  const locale = localeOrDefault((await readCommunity(tx))?.locale ?? null)
  const t = createTranslator({
    locale,
    messages: messagesOf(locale),
    namespace: 'speakerDraws.note',
  })
  return t(source, { day: dayAndWeekday(locale, date) })
}

/** Goes on with a draw as its asks stand: the clock, or an answer, starts it. Safe to repeat. */
export async function goOn(tx: Tx, { id, groupId }: SpeakerDrawRow): Promise<void> {
  await lockPlan(tx, groupId)
  const draw = await store.lockDraw(tx, id)
  if (draw?.state !== 'ASKING') return
  const turn = turnOf(await store.listEntries(tx, id))
  if (turn === 'NEXT') await askNext(tx, SYSTEM, draw)
  else if (turn === 'TAKEN') {
    await store.changeDraw(tx, id, { state: 'TAKEN', endedAt: now() })
    await recordDraw(tx, SYSTEM, 'speaker-draw.taken', id)
  } else if (turn === 'STOPPED') {
    await store.changeDraw(tx, id, { state: 'ENDED', endedAt: now() })
    await recordDraw(tx, SYSTEM, 'speaker-draw.ended', id)
  }
}

const SYSTEM = { kind: 'system' } as const

/**
 * A coordinator asks the next of the order, after an ask was taken back or the speaker gave the evening back. Refusals:
 * NOT_ALLOWED, DRAW_UNKNOWN, DRAW_NOT_STOPPED while a member is asked or speaks, DRAW_NOBODY_LEFT.
 */
export async function askNextDrawn(
  actor: Actor,
  { id }: SpeakerDrawInput,
): Promise<Outcome<undefined>> {
  if (!canSeeAnswers(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const found = (await store.findDraw(tx, id)) ?? reject('DRAW_UNKNOWN')
    await lockPlan(tx, found.groupId)
    const draw = (await store.lockDraw(tx, id)) ?? reject('DRAW_UNKNOWN')
    const entries = await store.listEntries(tx, id)
    if (draw.drawnAt === null || turnOf(entries) !== 'STOPPED') reject('DRAW_NOT_STOPPED')
    if (restOf(entries).length === 0) reject('DRAW_NOBODY_LEFT')
    await store.changeDraw(tx, id, { state: 'ASKING' })
    await askNext(tx, actor, draw)
    return undefined
  })
}
