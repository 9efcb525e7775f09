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
  draw: { purpose: DrawPurpose; tickets: readonly string[]; byId: string | null },
): Promise<{ readonly drawId: string; readonly commitment: string }> {
  const seed = randomBytesOf(SEED_BYTES)
  const commitment = commitmentOf({ ...draw, seed: hexOf(seed) })
  const drawId = await store.insertDraw(tx, { ...draw, commitment, seed, at: toDate(now()) })
  return { drawId, commitment }
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
 * of two at once, one reveals.
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
