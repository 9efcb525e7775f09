import { createHash } from 'node:crypto'
import { reject } from '@/lib/shared/outcome'
import { NO_MORE_ROWS, readHeader, readLine, type Line, type Sequence } from './rules-format'
import { linesOf } from './rules-lines'
import type { BackupHeader } from './types'

type TableLine = Extract<Line, { kind: 'table' }>

/** What is done with the parts of a backup as they are read; the rows of a table are read to their end. */
type Take = {
  readonly header?: (header: BackupHeader) => Promise<void>
  readonly table: (table: TableLine, rows: AsyncIterable<Buffer>) => Promise<void>
  readonly sequences?: (sequences: readonly Sequence[]) => Promise<void>
}

/**
 * Reads a backup, unpacked, from the first line to the sum at the end, and answers how many rows it holds. Leaves with
 * BACKUP_UNREADABLE for what is no backup, and with BACKUP_BROKEN for one that is not whole.
 */
export async function readParts(
  file: AsyncIterable<Uint8Array>,
  { header: takeHeader, table: takeTable, sequences: takeSequences }: Take,
): Promise<number> {
  const lines = linesOf(file)
  const sum = createHash('sha256')
  let rows = 0
  try {
    const first = await nextLine(lines, 'BACKUP_UNREADABLE')
    const header = readHeader(first.toString()) ?? reject('BACKUP_UNREADABLE')
    await takeHeader?.(header)
    sum.update(first).update('\n')
    for (;;) {
      const raw = await nextLine(lines)
      const line = readLine(raw.toString()) ?? reject('BACKUP_BROKEN')
      if (line.kind === 'end') {
        if (line.sha256 !== sum.digest('hex') || line.rows !== rows) reject('BACKUP_BROKEN')
        return rows
      }
      sum.update(raw).update('\n')
      if (line.kind === 'sequences') await takeSequences?.(line.sequences)
      else await takeTable(line, rowsOf())
    }
  } finally {
    await lines.return(undefined)
  }

  async function* rowsOf(): AsyncGenerator<Buffer> {
    for (;;) {
      const raw = await nextLine(lines)
      const whole = Buffer.concat([raw, Buffer.from('\n')])
      sum.update(whole)
      if (raw.toString('latin1') === NO_MORE_ROWS) return
      rows += 1
      yield whole
    }
  }
}

async function nextLine(
  lines: AsyncGenerator<Buffer>,
  otherwise: 'BACKUP_UNREADABLE' | 'BACKUP_BROKEN' = 'BACKUP_BROKEN',
): Promise<Buffer> {
  try {
    const next = await lines.next()
    return next.done === true ? reject(otherwise) : next.value
  } catch (cause) {
    // What gzip says of bytes that are none of its own, or that stop in the middle.
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    if (code.startsWith('Z_')) reject(otherwise)
    throw cause
  }
}
