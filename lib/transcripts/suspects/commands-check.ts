import type { Tx } from '@/lib/db/transaction'
import { fromPublicText } from '@/lib/transcripts/redaction/rules-tokens'
import { readKnownWords } from './queries'
import { findSuspects, SUSPECT_RULES, type Known } from './rules'
import * as store from './store'

/**
 * Looks through published transcripts that were published before there were rules for what looks like a
 * name, or by earlier ones, some at a time: what is undecided in them becomes questions at the desk, and they
 * stay published. Answers how many there were.
 */
export async function checkPublished(tx: Tx, take: number): Promise<number> {
  const waiting = await store.lockUnchecked(tx, SUSPECT_RULES, take)
  if (waiting.length === 0) return 0
  const known = await readKnownWords(tx)
  for (const one of waiting) await check(tx, one, known)
  return waiting.length
}

/** Counts anew after an editor's answers. A step of the transaction that keeps them. */
export async function checkAgain(tx: Tx): Promise<void> {
  const asked = await store.lockWithNames(tx)
  if (asked.length === 0) return
  const known = await readKnownWords(tx)
  for (const one of asked) await check(tx, one, known)
}

/** A publication leaves nothing undecided. A step of its transaction. */
export async function noteNothingOpen(tx: Tx, transcriptId: string): Promise<void> {
  await store.saveCheck(tx, transcriptId, { rules: SUSPECT_RULES, open: 0 })
}

async function check(
  tx: Tx,
  one: { readonly id: string; readonly talkId: string },
  known: Known,
): Promise<void> {
  const { topic, summary, lines } = await store.readPublicTexts(tx, one)
  const suspects = findSuspects(
    [
      { place: { field: 'title' }, pieces: [{ kind: 'words', text: topic }] },
      { place: { field: 'summary' }, pieces: [{ kind: 'words', text: summary }] },
      ...lines.map(({ position, text }) => ({ place: { position }, pieces: fromPublicText(text) })),
    ],
    known,
  )
  await store.saveCheck(tx, one.id, { rules: SUSPECT_RULES, open: suspects.length })
}
