import { simplified } from '@/lib/search/fold-text'
import { wellFormed } from '@/lib/shared/text'

/** Full-width punctuation that is normal in Chinese: recognised as what it is, and kept as spelled. */
const PROTECTED = /([（）【】「」『』《》，、。～：；！？｜－＿])/u
/** Invisible: control and format characters, fillers, variation selectors. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
/** Carries no part of a nickname: emoji, ornaments, and characters that an exporter lost. */
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{So}|\p{Emoji_Modifier}|\u20E3/gu
const LOST = /[?？\uFFFD]/gu

/** Turns the direction of what follows, so that a text reads otherwise than it is. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/u

/** Takes the place of an emoji or a lost character. */
export const ORNAMENT = '\u0001'

export type Cleaned = {
  /** Half width where that is the ordinary width, without invisible characters. Parts are cut from it. */
  readonly text: string
  /** As long as `text`, in lower case and simplified characters, with ORNAMENT in place of emoji and lost ones. */
  readonly plain: string
  readonly emoji: boolean
  readonly lost: boolean
  /** Full-width letters, composed forms and the like were in it. */
  readonly widened: boolean
  /** Marks were in it that turn the direction of the text. */
  readonly turned: boolean
}

/** Needs no cleaning: most nicknames. */
const ORDINARY = /^[ -<>@-~\u4E00-\u9FA5（），·—]*$/u

/** Prepares a nickname for being judged. */
export function cleaned(nickname: string): Cleaned {
  if (ORDINARY.test(nickname)) {
    const text = nickname.trim()
    return {
      text,
      plain: simplified(text.toLowerCase()),
      emoji: false,
      lost: false,
      widened: false,
      turned: false,
    }
  }
  const shown = wellFormed(nickname).replace(/\s/gu, ' ').replace(INVISIBLE, '').trim()
  const text = narrowed(shown).replace(/\s/gu, ' ').replace(INVISIBLE, '').trim()
  const lower = lowered(text)
  return {
    text,
    plain: simplified(lower).replace(EMOJI, ornaments).replace(LOST, ornaments),
    emoji: lower.replace(/[©®™]/gu, '').search(EMOJI) !== -1,
    lost: lower.search(LOST) !== -1,
    widened: text !== shown,
    turned: TURNING.test(nickname),
  }
}

/**
 * The length as the chat program counts it: a wide character counts 1, a narrow one 1/2, so that a limit of
 * 16 means 16 Chinese characters or 32 letters.
 */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1
  return width
}

/** NFKC, except for punctuation that is normal in Chinese text. */
function narrowed(text: string): string {
  if (/^\p{ASCII}*$/u.test(text)) return text
  return text
    .split(PROTECTED)
    .map((piece) => (PROTECTED.test(piece) ? piece : piece.normalize('NFKC')))
    .join('')
}

/** Lower case character by character, so that offsets are the same in both texts. */
function lowered(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return Array.from(text, (one) => {
    const low = one.toLowerCase()
    return low.length === one.length ? low : one
  }).join('')
}

function ornaments(found: string): string {
  return ORNAMENT.repeat(found.length)
}
