import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { pathToFileURL } from 'node:url'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { pool } from '@/lib/db/pool'
import { findNightsJob } from '@/lib/detection/jobs'
import { drainJobs } from '@/lib/jobs/drain'
import { importLog } from '@/lib/logs/commands-import'
import type { ImportSource } from '@/lib/logs/types-import'
import { withOwnDatabase } from './log-database'

export type ImportFigures = {
  readonly messages: number
  /** Reading, storing and settling. */
  readonly importSeconds: number
  /** Proposing nights, which an import queues. */
  readonly nightsSeconds: number
  readonly perSecond: number
  /** Of this process, the database not counted. */
  readonly peakMegabytes: number
  /** COPY of the same rows into a table with the same indexes, and into one without any. */
  readonly copyIndexedSeconds: number
  readonly copyBareSeconds: number
}

/** Imports a log, `times` over with its years moved on, into a database of its own. */
export async function measureImport(path: string, times = 1): Promise<ImportFigures> {
  const text = await readFile(path, 'utf8')
  return withOwnDatabase(async () => {
    let started = performance.now()
    const outcome = await importLog({ kind: 'console' }, repeated(text, times))
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    const importSeconds = since(started)
    const peakMegabytes = process.resourceUsage().maxRSS / 1024
    started = performance.now()
    await drainJobs([findNightsJob])
    const nightsSeconds = since(started)
    const { messages } = outcome.value
    const perSecond = messages / importSeconds
    const copyIndexedSeconds = await copyRows('INCLUDING ALL')
    const copyBareSeconds = await copyRows('')
    const figures = { messages, importSeconds, nightsSeconds, perSecond, peakMegabytes }
    return { ...figures, copyIndexedSeconds, copyBareSeconds }
  })
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [path, times = '1'] = process.argv.slice(2)
  if (path === undefined) throw new Error('Usage: npx tsx bench/import.ts LOG.md [TIMES]')
  console.table(await measureImport(path, Number(times)))
}
