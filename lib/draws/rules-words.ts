import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import type { DrawState } from './types'

/** Characters a word may have. */
export const MAX_WORD_LENGTH = 40

/** A word as it is hashed: in one form (NFC), on one line, without spaces at its ends. */
export function plainWord(typed: string): string {
  return typed
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
}

/** Refuses DRAW_REVEALED, DRAW_CANCELLED, WORD_THROWN_ALREADY. */
export function decideWord(state: DrawState, threwWord: boolean): Outcome<undefined> {
  if (state === 'REVEALED') return refuse('DRAW_REVEALED')
  if (state === 'CANCELLED') return refuse('DRAW_CANCELLED')
  return threwWord ? refuse('WORD_THROWN_ALREADY') : ok()
}
