import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { ClientBase } from 'pg'
import { reject } from '@/lib/shared/outcome'
import { copyRow, type RowKeys } from './rules-rows'
import { partCounter } from './rules-parts'
import { readLines } from '@/lib/logs/formats/parse-lines'
import { parseLog } from '@/lib/logs/formats/parse'
import { earlierKey, messageKey, sealedKey } from './rules-keys'
import type { MessageFilter } from './rules-erased'
import { copyIntoStaging } from './store'
import type { ParsedMessage, SkippedLine } from '@/lib/logs/types'
import type { ImportSource } from './types'

/** What was read of a file, besides the messages that wait in the staging table. */
export type StagedFile = {
  readonly sha256: string
  readonly bytes: number
  readonly messages: number
  readonly skipped: readonly SkippedLine[]
  readonly labels: ReadonlySet<string>
  readonly dates: ReadonlySet<string>
  readonly imageNames: ReadonlySet<string>
  readonly images: number
}

/** More unreadable lines than this, and the file is something else or badly damaged. */
const MAX_SKIPPED = 10_000
/** What of a message the log may know it by, besides its key. */
export type KeysKept = {
  /** For messages whose words an erasure changed; null when there was none. */
  readonly seal: Buffer | null
  /** Whether the log holds keys from before labels left them. */
  readonly earlier: boolean
}

/** Instants whose messages are counted at a time. */
const MAX_INSTANTS = 100_000
/** Rows are handed on in pieces of about this many characters. */
const PIECE = 1 << 16

type Target = {
  readonly groupId: string
  readonly nameless: MessageFilter
  readonly kept: KeysKept
}

/**
 * Reads a log from its first byte to its last and copies its messages into the staging table, holding no
 * more than a piece of it. A file without a message, or with much that is none, is refused:
 * LOG_EMPTY {file}, LOG_NOT_TEXT {file, line}, LOG_NOT_RECOGNISED {file, line}.
 */
export async function stageFile(
  client: ClientBase,
  { groupId, nameless, kept }: Target,
  source: ImportSource,
  onBytes: (bytes: number) => void,
): Promise<StagedFile> {
  const hash = createHash('sha256')
  const counts = { bytes: 0, messages: 0, images: 0 }
  const skipped: SkippedLine[] = []
  const [labels, dates, imageNames] = [new Set<string>(), new Set<string>(), new Set<string>()]
  async function* hashed() {
    for await (const chunk of source.open()) {
      hash.update(chunk)
      counts.bytes += chunk.byteLength
      yield chunk
      onBytes(counts.bytes)
    }
  }
  const ordinalOf = ordinals()
  const parts = partCounter()
  const rows = async function* () {
    let piece = ''
    for await (const events of parseLog(readLines(hashed()))) {
      for (const event of events) {
        if (event.type === 'part') parts.next()
        if (event.type === 'skipped') skipped.push(event.skipped)
        if (event.type !== 'message') continue
        // The keys are those of the message as the file has it: the log knows it already, emptied or not.
        const keys = keysOf(groupId, kept, event.message)
        const message = nameless(event.message)
        counts.messages += 1
        labels.add(message.label)
        dates.add(message.at.slice(0, 10))
        if (message.kind === 'image') counts.images += 1
        if (message.image !== null) imageNames.add(message.image)
        const place = {
          n: counts.messages,
          part: parts.of(message.at),
          ordinal: ordinalOf(message.at),
        }
        piece += copyRow(keys, place, message)
        if (piece.length < PIECE) continue
        yield piece
        piece = ''
      }
      if (skipped.length > MAX_SKIPPED) refuseFile(source.name, skipped)
    }
    if (piece !== '') yield piece
  }
  await write(client, rows())
  if (counts.messages === 0) refuseFile(source.name, skipped)
  return { ...counts, sha256: hash.digest('hex'), skipped, labels, dates, imageNames }
}

function keysOf(groupId: string, { seal, earlier }: KeysKept, message: ParsedMessage): RowKeys {
  const key = messageKey(groupId, message)
  return {
    key,
    sealed: seal === null ? null : sealedKey(seal, key),
    earlier: earlier ? earlierKey(groupId, message) : null,
  }
}

/** Where the first fault lies shows best what kind of file this is. */
function refuseFile(file: string, skipped: readonly SkippedLine[]): never {
  const [first] = skipped
  if (first === undefined) reject('LOG_EMPTY', { file })
  if (first.reason === 'NOT_TEXT') reject('LOG_NOT_TEXT', { file, line: first.line })
  reject('LOG_NOT_RECOGNISED', { file, line: first.line })
}

/**
 * Counts the messages of each instant, in the order of the file. A file is nearly in order of time, so
 * only the newest instants are remembered, and a long file costs no more memory than a short one.
 */
function ordinals(): (at: string) => number {
  const counts = new Map<string, number>()
  return (at) => {
    const ordinal = counts.get(at) ?? 0
    if (counts.size > MAX_INSTANTS) counts.clear()
    counts.set(at, ordinal + 1)
    return ordinal
  }
}

async function write(client: ClientBase, rows: AsyncIterable<string>): Promise<void> {
  const stream = copyIntoStaging(client)
  // A lost connection may say so more than once, and what is written after the first time fails otherwise.
  let lost: unknown
  stream.on('error', (cause) => {
    lost ??= cause
  })
  const finished = once(stream, 'finish')
  // It is awaited below; a failure before that must not count as unhandled.
  finished.catch(() => undefined)
  try {
    for await (const piece of rows) {
      if (!stream.write(piece)) await Promise.race([once(stream, 'drain'), finished])
    }
  } catch (cause) {
    stream.destroy()
    throw lost ?? cause
  }
  stream.end()
  await finished
}
