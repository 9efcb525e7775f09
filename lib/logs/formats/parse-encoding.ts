import { isUtf8 } from 'node:buffer'

/** Encodings in which exporters and Windows editors save a log. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** Bytes from the start of a file by which its encoding is known. */
const SAMPLE = 1 << 18
const LF = 0x0a

/**
 * The encoding of a text by its first bytes: a byte order mark; zeros where UTF-16 has them beside Latin
 * letters; UTF-8; and GB18030 where most lines beyond ASCII are that and no UTF-8. A few damaged lines do
 * not turn a file into another encoding: text of one is read as nonsense in the other.
 */
function encodingOf(sample: Uint8Array): Encoding {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le'
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  const looked = Math.min(sample.length, 4096)
  for (let at = 0; at < looked; at += 1)
    if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  // A log in Chinese has blanks, digits and line ends enough: a zero in one of twenty pairs of bytes.
  const enough = Math.max(8, looked / 40)
  if (odd > enough && even * 20 < odd) return 'utf-16le'
  if (even > enough && odd * 20 < even) return 'utf-16be'
  return isMostlyGb18030(sample) ? 'gb18030' : 'utf-8'
}

function isMostlyGb18030(sample: Uint8Array): boolean {
  const decoder = new TextDecoder('gb18030', { fatal: true })
  let [utf8, gb18030] = [0, 0]
  for (let start = 0; start < sample.length;) {
    const next = sample.indexOf(LF, start)
    // The sample may end in the middle of a character.
    if (next < 0 && start > 0) break
    const line = sample.subarray(start, next < 0 ? sample.length : next)
    start = next < 0 ? sample.length : next + 1
    if (line.every((byte) => byte < 0x80)) continue
    if (isUtf8(line)) utf8 += 1
    else if (isText(decoder, line)) gb18030 += 1
  }
  return gb18030 > utf8
}

function isText(decoder: TextDecoder, line: Uint8Array): boolean {
  try {
    return !decoder.decode(line).includes('\0')
  } catch {
    return false
  }
}

/**
 * A file's bytes with its encoding. UTF-16 becomes UTF-8, so that lines can be cut at bytes; the other
 * two already have no line end inside a character.
 */
export async function decodeChunks(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<{ encoding: Encoding; bytes: AsyncIterable<Buffer> }> {
  const source = iterate(chunks)
  const first: Buffer[] = []
  let size = 0
  while (size < SAMPLE) {
    const next = await source.next()
    if (next.done === true) break
    first.push(next.value)
    size += next.value.length
  }
  const encoding = encodingOf(Buffer.concat(first).subarray(0, SAMPLE))
  async function* all() {
    yield* first
    first.length = 0
    yield* { [Symbol.asyncIterator]: () => source }
  }
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be'
  return { encoding, bytes: wide ? narrowed(all(), encoding) : all() }
}

/** A whole file in memory. */
export function decodeWhole(bytes: Uint8Array): { encoding: Encoding; bytes: Buffer } {
  const encoding = encodingOf(bytes.subarray(0, SAMPLE))
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be'
  if (wide) return { encoding, bytes: Buffer.from(new TextDecoder(encoding).decode(bytes)) }
  return { encoding, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) }
}

async function* iterate(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
  }
}

async function* narrowed(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of bytes) yield Buffer.from(decoder.decode(chunk, { stream: true }))
  yield Buffer.from(decoder.decode())
}
