import iconv from 'iconv-lite'

/** How a text was read out of bytes. */
type Decoded = {
  readonly text: string
  /** It does not look like words that were written: perhaps it was saved in another encoding. */
  readonly misread: boolean
}

/**
 * The text of a file: by its mark, else UTF-16 if there are noughts in it, else UTF-8 if all of it is, else
 * GB18030 or Big5; of two orders or sets the one that makes the more ordinary Chinese of it. Null when it is
 * none of these or no text at all.
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const marked = MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))
  if (marked !== undefined) return plainly(decode(bytes, marked.encoding))
  if (bytes.subarray(0, SAMPLE).includes(0)) return likeliest(bytes, ['utf-16le', 'utf-16be'])
  const text = decode(bytes, 'utf-8')
  return text === null ? likeliest(bytes, ['gb18030', 'big5']) : plainly(text)
}

const MARKS = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const

function plainly(text: string | null): Decoded | null {
  return text === null || !isText(text) ? null : { text, misread: looksMisread(text) }
}

/**
 * The reading with the fewest odd characters. One that the decoder has no character for makes a name wrong:
 * then it is said, however well the rest reads.
 */
function likeliest(bytes: Uint8Array, encodings: readonly string[]): Decoded | null {
  const [best] = encodings
    .map((encoding) => ({ encoding, text: decode(bytes, encoding) ?? '\0' }))
    .filter(({ text }) => isText(text))
    .map(({ encoding, text }) => ({ encoding, text, odd: oddShare(text) }))
    .toSorted((a, b) => a.odd - b.odd)
  if (best === undefined) return null
  const text = best.encoding === 'big5' ? withHongKong(bytes) : best.text
  return { text, misread: best.odd > MISREAD || UNREAD.test(text) }
}

/** Node's own decoder leaves unread what Hong Kong added to Big5, such as the 滙 of a bank. */
function withHongKong(bytes: Uint8Array): string {
  return iconv.decode(Buffer.from(bytes), 'big5')
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Pictures and programs have control characters in them that no text has. */
function isText(text: string): boolean {
  if (text.includes('\0')) return false
  const end = Math.min(text.length, SAMPLE)
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x20 && !BLANKS.has(code)) return false
  }
  return true
}

/** Tabs, breaks, the escape of terminals and the separator of units. */
const BLANKS = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b, 0x1f])

/** More of the characters than this are not what people write. */
const MISREAD = 0.4
/** Fewer than this say nothing. */
const FEW = 8

function looksMisread(text: string): boolean {
  return oddShare(text) > MISREAD || accentShare(text) > MISREAD
}

/**
 * How many of the Chinese characters, and of those no text has, are rare or none: what comes of bytes that
 * are read in an encoding they were not written in. Names in rare characters are a small part of a list.
 */
function oddShare(text: string): number {
  let [all, odd] = [0, 0]
  for (const one of text.slice(0, SAMPLE)) {
    if (NO_TEXT.test(one)) odd += 1
    else if (!HAN.test(one)) continue
    else if (!ORDINARY.has(one)) odd += 1
    all += 1
  }
  return all < FEW ? 0 : odd / all
}

/** How many of the letters are Latin ones with accents or signs of that block: `ÇàºÌ`, `é’ç¦¾`. */
function accentShare(text: string): number {
  const sample = text.slice(0, SAMPLE)
  const accents = sample.match(/[\u0080-\u00BF\u00C0-\u00FF]/gu)?.length ?? 0
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  return accents < FEW ? 0 : accents / Math.max(accents, letters)
}

const SAMPLE = 100_000
const HAN = /\p{Script=Han}/u
/** Lost characters, private use, and the block of control characters that no program writes. */
const NO_TEXT = /[\uFFFD\u0080-\u009F\p{Co}\p{Cn}]/u

/** What decoders answer for bytes that stand for no character they know. */
const UNREAD = /[\uFFFD\p{Co}]/u

/** The first levels of the two national sets, which hold nearly all that is written: GB 2312 and Big5. */
const ORDINARY: ReadonlySet<string> = new Set(
  [
    ...level('gb18030', [0xb0, 0xd7], [[0xa1, 0xfe]]),
    ...level(
      'big5',
      [0xa4, 0xc6],
      [
        [0x40, 0x7e],
        [0xa1, 0xfe],
      ],
    ),
  ].filter((one) => HAN.test(one)),
)

function level(
  encoding: string,
  [first, last]: readonly [number, number],
  trails: readonly (readonly [number, number])[],
): string[] {
  const decoder = new TextDecoder(encoding)
  const bytes: number[] = []
  for (let lead = first; lead <= last; lead += 1) {
    for (const [from, to] of trails) {
      for (let trail = from; trail <= to; trail += 1) bytes.push(lead, trail)
    }
  }
  return Array.from(decoder.decode(Uint8Array.from(bytes)))
}
