import { createHash } from 'node:crypto'

/**
 * The permalinks of a transcript's lines, by message. A message that had one keeps it (`kept`: all that
 * this transcript ever gave). A new one is eight characters, made from the talk and the message alone, so
 * that two talks with the same message do not share it; it begins with a letter, since lines published
 * before had the number they stood at.
 */
export function assignAnchors(
  talkId: string,
  messageIds: readonly string[],
  kept: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const taken = new Set(kept.values())
  const anchors = new Map<string, string>()
  for (const id of messageIds) {
    const anchor = kept.get(id) ?? newAnchor(`${talkId} ${id}`, taken)
    taken.add(anchor)
    anchors.set(id, anchor)
  }
  return anchors
}

function newAnchor(from: string, taken: ReadonlySet<string>): string {
  const [first = 0, ...rest] = createHash('sha256').update(from).digest()
  const whole = `${LETTERS.charAt(first % LETTERS.length)}${rest.map((byte) => DIGITS.charAt(byte % 32)).join('')}`
  for (let length = 8; length < whole.length; length += 1) {
    const anchor = whole.slice(0, length)
    if (!taken.has(anchor)) return anchor
  }
  return whole
}

// Crockford's base 32: no letter that is taken for a digit.
const LETTERS = 'abcdefghjkmnpqrstvwxyz'
const DIGITS = `0123456789${LETTERS}`
