import { foldText } from '@/lib/search/fold-text'

/** Letters and digits that are not taken for each other, read or spoken: no 0 O, 1 I L, 5 S, 8 B, 2 Z, G. */
export const ALPHABET = '2346789ACDEFHJKMNPQRTUVWXY'
const CODE_LENGTH = 4

/** A code made of random bytes: one byte a character, those past the last whole alphabet are left out. Pure. */
export function codeOf(random: Uint8Array): string | null {
  const whole = 256 - (256 % ALPHABET.length)
  const letters = [...random].filter((byte) => byte < whole).slice(0, CODE_LENGTH)
  if (letters.length < CODE_LENGTH) return null
  return letters.map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('')
}

/** What a member says in the group. */
export function phraseOf(code: string): string {
  return `夜话 ${code}`
}

export type SaidCode = { readonly code: string; readonly alone: boolean }

const LETTER = `[${ALPHABET.toLowerCase()}]`
const CODE = `(${LETTER}{2})[ -]?(${LETTER}{2})`
const NAMED = new RegExp(
  `(?:夜话|yehua)[\\s:,.·_'"\\[\\]()「」“”【】《》<>#-]*${CODE}(?![a-z0-9])`,
  'gu',
)
const BARE = new RegExp(`^${CODE}$`, 'u')
/** What does not count as words beside a code: signs, spaces, emoji and the chat program’s own. */
const NO_WORDS = /\[[^\]\s]{1,8}\]|[\p{P}\p{S}\p{Z}\s]/gu

/**
 * The codes that a text says: after the app’s name, in any writing of it, or as all that it says. Width, case
 * and traditional characters make no difference. Pure.
 */
export function codesIn(text: string): readonly SaidCode[] {
  if (text.length > LONGEST) return []
  const folded = foldText(text).trim()
  const bare = BARE.exec(folded.replace(NO_WORDS, ''))
  if (bare !== null) return [{ code: written(bare), alone: true }]
  const found = [...folded.matchAll(NAMED)]
  const codes = [...new Set(found.map((match) => written(match)))]
  const rest = folded.replace(NAMED, '').replace(NO_WORDS, '')
  const alone = codes.length === 1 && rest === ''
  return codes.map((code) => ({ code, alone }))
}

/** Longer texts are no saying of a code. */
const LONGEST = 500

function written([, first = '', second = '']: RegExpMatchArray | RegExpExecArray): string {
  return (first + second).toUpperCase()
}
