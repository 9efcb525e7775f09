import { mentionsIn } from './rules-mentions'
import type { Line } from './rules-evenings'
import { CHECK_IN, isAsking, opensFile } from './vocabulary'

const MIN_LENGTH = 6
const MENTION = /@[^\s?？,，。]{1,40}[?？]?/gu

/** After a talk, a member asks: by the words, by the mark at the end, or by calling a person. */
export function isQuestion({ text, asking }: Line): boolean {
  if (text.length < MIN_LENGTH) return false
  return asking || /[?？]\s*$/.test(text) || mentionsIn(text).length > 0
}

/**
 * Beside a document, which is read first, only a real question counts: not a call of the host who names
 * the speaker, not whether the file opens, and not whether to check in.
 */
export function asksSpeaker({ text, weight }: Line): boolean {
  const words = text.replace(MENTION, ' ').trim()
  if (words.length < MIN_LENGTH || weight === 0) return false
  if (opensFile(words) || CHECK_IN.test(words)) return false
  return isAsking(words) || /[?？]$/.test(words)
}
