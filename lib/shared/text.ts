/** Halves of surrogate pairs, which neither UTF-8 nor PostgreSQL can hold, become U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

/**
 * A text as it may enter: every field, address, header and label goes through here once, where it is read.
 * What no keyboard types is left out: NUL, which PostgreSQL cannot hold; the other control characters and
 * the noncharacters, which XML 1.0 (feeds, spreadsheets) cannot. Tabs stay; every break of a line is `\n`.
 */
export function plainText(text: string): string {
  return wellFormed(text).replace(BREAK, '\n').replace(UNTYPED, '')
}

/**
 * Without the characters at its end that `ending` matches, one at a time: a pattern for all of them would look
 * for the end from each of them anew.
 */
export function withoutEnding(text: string, ending: RegExp): string {
  let end = text.length
  while (end > 0 && ending.test(text[end - 1] ?? '')) end -= 1
  return text.slice(0, end)
}

/** Word processors and terminals have breaks of their own: vertical tab, form feed, NEL, U+2028, U+2029. */
const BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/gu

const UNTYPED = /[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}/gu
