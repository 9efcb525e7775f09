import { isAscii, isUtf8 } from 'node:buffer'
import { LIMITS } from '@/lib/logs/limits'
import { decodeChunks, decodeWhole, type Encoding } from './parse-encoding'
import type { LogLine } from '@/lib/logs/types'

const LF = 0x0a
const CR = 0x0d

/**
 * Cuts bytes into lines at LF, CRLF or CR, in batches, numbering them from 1. A byte order mark
 * is dropped, and other encodings than UTF-8 are read as well (parse-encoding.ts). Memory is bounded by
 * a chunk and `LIMITS.line`, however long a line is.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<LogLine[]> {
  const { encoding, bytes } = await decodeChunks(chunks)
  const cutter = new LineCutter(encoding)
  for await (const chunk of bytes) {
    const lines = cutter.take(chunk)
    if (lines.length > 0) yield lines
  }
  const rest = cutter.end()
  if (rest.length > 0) yield rest
}

/** Lines of a whole file in memory, for tests and small inputs. */
export function cutLines(bytes: Uint8Array): LogLine[] {
  const read = decodeWhole(bytes)
  const cutter = new LineCutter(read.encoding)
  const lines = cutter.take(read.bytes)
  return [...lines, ...cutter.end()]
}

class LineCutter {
  /** Bytes of a line that has not ended yet. */
  private pending: Buffer[] = []
  private pendingBytes = 0
  private number = 0
  /** The last chunk ended in CR: an LF that opens the next one belongs to it. */
  private afterCr = false
  private opened = false
  private readonly gb18030: TextDecoder | null

  constructor(encoding: Encoding) {
    this.gb18030 = encoding === 'gb18030' ? new TextDecoder('gb18030', { fatal: true }) : null
  }

  take(chunk: Buffer): LogLine[] {
    const bytes = this.afterCr && chunk[0] === LF ? chunk.subarray(1) : chunk
    if (chunk.length > 0) this.afterCr = bytes.at(-1) === CR
    const last = Math.max(bytes.lastIndexOf(LF), bytes.lastIndexOf(CR))
    if (last < 0) {
      this.hold(bytes)
      return []
    }
    const whole = this.withPending(bytes.subarray(0, last + 1))
    this.hold(bytes.subarray(last + 1))
    return this.cut(whole)
  }

  end(): LogLine[] {
    const rest = this.withPending(Buffer.alloc(0))
    return rest.length === 0 ? [] : this.cut(Buffer.concat([rest, Buffer.from([LF])]))
  }

  /** Keeps the start of an unfinished line, and of one that is too long no more than shows it. */
  private hold(bytes: Buffer) {
    const room = LIMITS.line + 1 - this.pendingBytes
    if (room <= 0 || bytes.length === 0) return
    const kept = Buffer.from(bytes.subarray(0, room))
    this.pending.push(kept)
    this.pendingBytes += kept.length
  }

  private withPending(bytes: Buffer): Buffer {
    const whole = this.pending.length === 0 ? bytes : Buffer.concat([...this.pending, bytes])
    this.pending = []
    this.pendingBytes = 0
    return whole
  }

  /** `block` ends with a line end. */
  private cut(block: Buffer): LogLine[] {
    const text = this.decode(block)
    return text === null ? this.cutBytes(block) : this.cutText(text)
  }

  /** Null for what is no text in the file's encoding. */
  private decode(bytes: Buffer): string | null {
    if (bytes.includes(0)) return null
    if (isUtf8(bytes) && (this.gb18030 === null || isAscii(bytes))) return bytes.toString('utf8')
    try {
      return this.gb18030?.decode(bytes) ?? null
    } catch {
      return null
    }
  }

  private cutText(text: string): LogLine[] {
    const parts = text.split(/\r\n|\n|\r/)
    parts.pop()
    return parts.map((part) => this.line(part))
  }

  private cutBytes(block: Buffer): LogLine[] {
    const lines: LogLine[] = []
    let start = 0
    while (start < block.length) {
      let end = start
      while (block[end] !== LF && block[end] !== CR) end += 1
      const bytes = block.subarray(start, end)
      const text = this.decode(bytes)
      lines.push(
        text === null
          ? this.fault(bytes.subarray(0, 80).toString('latin1'), faultOf(bytes))
          : this.line(text),
      )
      start = end + (block[end] === CR && block[end + 1] === LF ? 2 : 1)
    }
    return lines
  }

  private line(read: string): LogLine {
    const text = this.opened ? read : read.replace(/^\uFEFF/, '')
    if (text.length > LIMITS.message) return this.fault(text.slice(0, 80), 'TOO_LONG')
    this.opened = true
    this.number += 1
    return { number: this.number, text, fault: null }
  }

  private fault(start: string, fault: 'NOT_TEXT' | 'TOO_LONG'): LogLine {
    this.opened = true
    this.number += 1
    return { number: this.number, start, fault }
  }
}

/** A line cut off in the middle of a character is too long before it is anything else. */
function faultOf(bytes: Buffer): 'NOT_TEXT' | 'TOO_LONG' {
  return bytes.length > LIMITS.line ? 'TOO_LONG' : 'NOT_TEXT'
}
