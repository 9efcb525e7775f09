import { randomBytesOf } from '@/lib/auth/tokens'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { commitmentOf, hexOf, orderOf, SEED_BYTES } from './rules'
import { decideWord } from './rules-words'
import type { WordInput } from './schema'
import * as store from './store'
import type { DrawPurpose } from './types'

/**
 * Chooses a seed and commits to it, inside the caller's transaction. The seed goes to the database and
 * nowhere else; until the reveal only the commitment is shown.
 */
export async function openDraw(
  tx: Tx,
  draw: {
    readonly purpose: DrawPurpose
    /** Null where they are listed later (`listTickets`): the commitment is then over seed and purpose alone. */
    readonly tickets: readonly string[] | null
    readonly byId: string | null
  },
): Promise<{ readonly drawId: string; readonly commitment: string }> {
  const seed = randomBytesOf(SEED_BYTES)
  const facts = { ...draw, tickets: draw.tickets ?? [], ticketsLater: draw.tickets === null }
  const commitment = commitmentOf({ ...facts, seed: hexOf(seed) })
  const drawId = await store.insertDraw(tx, { ...facts, commitment, seed, at: toDate(now()) })
  return { drawId, commitment }
}

/**
 * Lists the tickets of a draw that was opened without them, inside the caller's transaction. False when they are
 * listed already, or the draw is over: of two lists at once, one stands.
 */
export async function listTickets(
  tx: Tx,
  drawId: string,
  tickets: readonly string[],
): Promise<boolean> {
  return store.setTickets(tx, drawId, { tickets, at: toDate(now()) })
}

/** A member adds a word: one each, until the draw is revealed. */
export async function throwWord(
  actor: Actor,
  { drawId, word }: WordInput,
): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  return transaction(async (tx) => {
    const state = (await store.shareState(tx, drawId)) ?? reject('DRAW_UNKNOWN')
    unwrap(decideWord(state, false))
    const at = toDate(now())
    const first = await store.insertWord(tx, { drawId, memberId: actor.memberId, word, at })
    if (!first) reject('WORD_THROWN_ALREADY')
    return undefined
  })
}

/**
 * Publishes the seed and answers the order, inside the caller's transaction. Null when the draw is over:
 * of two at once, one reveals. One whose tickets come later is not revealed before they are listed.
 */
export async function revealDraw(tx: Tx, drawId: string): Promise<readonly string[] | null> {
  const revealed = { state: 'REVEALED', revealedAt: toDate(now()) } as const
  if (!(await store.leaveCommitted(tx, drawId, revealed))) return null
  const draw = await store.findDraw(tx, drawId)
  const words = await store.listWords(tx, drawId)
  if (draw?.seed == null) throw new Error('A draw that was revealed shows no seed.')
  const { seed, tickets } = draw
  return orderOf({ seed, tickets, words: words.map(({ word }) => word) })
}

/** Cancels a draw before it is revealed; its seed is never shown. */
export async function cancelDraw(tx: Tx, drawId: string): Promise<void> {
  await store.leaveCommitted(tx, drawId, { state: 'CANCELLED' })
}
