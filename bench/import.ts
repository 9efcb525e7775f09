import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { pool } from '@/lib/db/pool'
import { findNightsJob } from '@/lib/detection/found/jobs'
import { drainJobs } from '@/lib/jobs/drain'
import { importLog } from '@/lib/logs/import/commands'
import type { ImportSource } from '@/lib/logs/import/types'
import type { Input } from './types'
import { withOwnDatabase } from './log-database'
import { lineOf, type Line } from './table'

const MESSAGES = 33_000
const MANY = 10

type Figures = {
  readonly messages: number
  /** Reading, storing and refreshing the indexes. */
  readonly importSeconds: number
  /** Proposing nights, which an import queues. */
  readonly nightsSeconds: number
  /** The highest of this process so far, the database not counted. */
  readonly peakMegabytes: number
}

/** A log of about 33,000 messages (repeated with its years moved on until it has them), then ten times that. */
export async function benchImport({ log }: Input): Promise<Line[]> {
  const text = await readFile(log, 'utf8')
  const times = Math.max(1, Math.round(MESSAGES / countMessages(text)))
  const { one, indexed, bare } = await withOwnDatabase(async () => ({
    one: await measureImport(text, times),
    indexed: await copyRows('INCLUDING ALL'),
    bare: await copyRows(''),
  }))
  const many = await withOwnDatabase(() => measureImport(text, times * MANY))
  const rate = ({ messages, importSeconds }: Figures) => messages / importSeconds
  const all = one.importSeconds + one.nightsSeconds
  return [
    lineOf('messages', one.messages, ''),
    lineOf('imported, searchable and nights proposed', all, ' s', { max: 5 }),
    lineOf('of it proposing nights', one.nightsSeconds, ' s'),
    lineOf('messages a second', rate(one), ''),
    lineOf('peak memory', one.peakMegabytes, ' MB', { max: 400 }),
    lineOf('bare COPY of the rows, same indexes', indexed, ' s'),
    lineOf('bare COPY of the rows, no index', bare, ' s'),
    lineOf('import over the indexed COPY', one.importSeconds / indexed, ' times'),
    lineOf('messages, ten times', many.messages, ''),
    lineOf('rate, of the rate above', (100 * rate(many)) / rate(one), '%', { min: 70 }),
    lineOf('peak memory', many.peakMegabytes, ' MB'),
  ]
}

function countMessages(text: string): number {
  return text.match(/^> \d{4}-/gm)?.length ?? 1
}

/** Imports a log, `times` over with its years moved on. */
async function measureImport(text: string, times: number): Promise<Figures> {
  let started = performance.now()
  const outcome = await importLog({ kind: 'console' }, repeated(text, times))
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  const importSeconds = since(started)
  const peakMegabytes = process.resourceUsage().maxRSS / 1024
  started = performance.now()
  await drainJobs([findNightsJob])
  const { messages } = outcome.value
  return { messages, importSeconds, nightsSeconds: since(started), peakMegabytes }
}

function repeated(text: string, times: number): ImportSource {
  return {
    name: `log-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.md`,
    size: Buffer.byteLength(text) * times,
    open: async function* () {
      for (let time = 0; time < times; time += 1) {
        const moved = text.replace(/^(##|>) (\d{4})-/gm, (_, mark: string, year: string) => {
          return `${mark} ${String(Number(year) + time)}-`
        })
        const bytes = Buffer.from(moved)
        for (let at = 0; at < bytes.length; at += 1 << 18) yield bytes.subarray(at, at + (1 << 18))
      }
      await Promise.resolve()
    },
    picture: () => Promise.resolve(null),
  }
}

/** Streams the imported rows into a table of the same shape. */
async function copyRows(like: string): Promise<number> {
  const [reader, writer] = [await pool().connect(), await pool().connect()]
  try {
    await writer.query(`CREATE TABLE bare_copy (LIKE "Message" ${like})`)
    const started = performance.now()
    const rows = reader.query(copyTo('COPY "Message" TO STDOUT'))
    await pipeline(rows, writer.query(copyFrom('COPY bare_copy FROM STDIN')))
    const seconds = since(started)
    await writer.query('DROP TABLE bare_copy')
    return seconds
  } finally {
    reader.release()
    writer.release()
  }
}

function since(started: number): number {
  return (performance.now() - started) / 1000
}
