export type Cleaned = { readonly text: string; readonly dropped: number }

/** Text without private ids and phone numbers, and how many were taken out. */
export function dropPrivate(text: string): Cleaned {
  let dropped = 0
  const cleaned = PATTERNS.reduce(
    (rest, pattern) =>
      rest.replace(pattern, () => {
        dropped += 1
        return ' '
      }),
    text,
  )
  // What held the number in place (a colon, empty brackets) goes with it.
  if (dropped === 0) return { text, dropped }
  const tidy = cleaned.replace(/\s+/gu, ' ').replace(/[(（[【] ?[)）\]】]/gu, ' ')
  return { text: withoutTail(tidy).replace(/ +/gu, ' ').trim(), dropped }
}

/** Cut from the end by hand: a pattern tied to the end is tried from every place of a long line. */
function withoutTail(text: string): string {
  let end = text.length
  while (end > 0 && TAIL.has(text[end - 1] ?? '')) end -= 1
  return text.slice(0, end)
}

const TAIL = new Set(' :：,，、/|_-')

/** Widths are not folded first: what is kept stays as it was written, so digits come in both. */
const DIGIT = '[0-9０-９]'
const GAP = '[ .·-]{0,2}'

const PATTERNS: readonly RegExp[] = [
  /** Ids the chat program gives to accounts, rooms and unknown contacts. */
  /[\w-]{1,64}@(?:im\.)?(?:chatroom|openim|stranger)|(?:wxid|gh|o9cq)_[\w-]+/giu,
  /** Chinese mobile numbers however they are grouped, with or without +86. */
  new RegExp(
    `(?:(?:\\+|00)?86${GAP})?(?<!${DIGIT})[1１]${GAP}[3-9３-９](?:${GAP}${DIGIT}){9}(?!${DIGIT})`,
    'gu',
  ),
  /** Land lines with their area code, international numbers, and any run of digits as long. */
  /(?<![\d.])\(?0\d{2,3}\)?[ -]{1,2}\d{7,8}(?!\d)/gu,
  /\+\d{1,3}(?:[ -]?\d){7,12}/gu,
  new RegExp(`${DIGIT}{11,}`, 'gu'),
]
