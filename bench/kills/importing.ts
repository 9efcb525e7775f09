import { createHash } from 'node:crypto'
import { nightsWanted } from '@/lib/logs/jobs-kinds'
import { appendChunk, beginUpload, finishUpload, startImport } from '@/lib/logs/uploads/commands'
import type { Outcome } from '@/lib/shared/outcome'
import type { KilledApp } from './app'
import { createOwner } from './sessions'
import type { Step, Trial } from './types'

const CONSOLE = { kind: 'console' } as const
const CHUNK = 64 * 1024
const NAME = '茶馆.md'

/** A log, and how many messages it holds. */
export type Log = { readonly bytes: Uint8Array<ArrayBuffer>; readonly messages: number }

/** The browser sends the file in pieces; each answer says how many bytes are there. */
export const receiving = (log: Log): Step => ({
  name: 'receiving an upload',
  tables: ['UploadChunk', 'Upload'],
  begin: async (app) => {
    const { groupId, cookie } = await createOwner()
    const headers = { origin: app.origin, cookie, accept: 'application/json' }
    const post = async (path: string, body: string | Uint8Array<ArrayBuffer>) => {
      const signal = AbortSignal.timeout(30_000)
      const answer = await fetch(app.origin + path, { method: 'POST', headers, body, signal })
      if (answer.status >= 500) throw new Error('The line is down.')
      return (await answer.json()) as { value?: string | number; received?: number }
    }
    const file = { groupId, fileName: NAME, size: log.bytes.byteLength }
    const id = String((await post('/api/uploads', JSON.stringify(file))).value)
    let acknowledged = 0
    const send = async () => {
      const bytes = log.bytes.slice(acknowledged, acknowledged + CHUNK)
      const path = `/api/uploads/${id}/chunks?offset=${String(acknowledged)}`
      const reply = await post(path, bytes)
      acknowledged = Number(reply.value ?? reply.received ?? acknowledged)
    }
    await send()
    const before = acknowledged
    return {
      start: () => send().catch(() => undefined),
      isDone: async () => {
        while (acknowledged < log.bytes.byteLength) await send()
        return acknowledged > before
      },
      check: async () => {
        const rows = await app.query<{ offset: number; bytes: Buffer }>(
          'SELECT "offset", "bytes" FROM "UploadChunk" WHERE "uploadId" = $1 ORDER BY "offset"',
          [id],
        )
        const kept = Buffer.concat(rows.map(({ bytes }) => bytes))
        const same = sha(kept) === sha(log.bytes)
        const finished = await finishUpload(CONSOLE, id)
        return { lost: same ? 0 : 1, half: finished.ok ? 0 : 1 }
      },
    }
  },
})

/** The worker reads the file, and stores its messages in one transaction. */
export const storing = (log: Log): Step => ({
  name: 'storing an import',
  tables: ['Message', 'Source', 'LogPerson'],
  begin: (app) => importTrial(app, log),
})

/** After an import the worker looks for evenings in it. */
export const proposing = (log: Log): Step => ({
  name: 'proposing nights',
  tables: ['FoundNight'],
  begin: (app) => importTrial(app, log),
})

async function importTrial(app: KilledApp, { bytes, messages: all }: Log): Promise<Trial> {
  const { groupId } = await createOwner()
  const begun = await beginUpload(CONSOLE, { groupId, fileName: NAME, size: bytes.byteLength })
  const id = orThrow(begun)
  orThrow(await appendChunk(CONSOLE, id, 0, bytes))
  orThrow(await finishUpload(CONSOLE, id))
  let partly = 0
  const counts = async () => {
    const [row] = await app.query<{
      state: string
      messages: number
      sources: number
      nights: number
      dates: number
      waiting: number
    }>(
      `SELECT (SELECT "state"::text FROM "Upload" WHERE "id" = $1) AS state,
         (SELECT count(*)::int FROM "Message" WHERE "groupId" = $2) AS messages,
         (SELECT count(*)::int FROM "Source" WHERE "groupId" = $2) AS sources,
         (SELECT count(*)::int FROM "FoundNight" WHERE "groupId" = $2) AS nights,
         (SELECT count(DISTINCT "date")::int FROM "FoundNight" WHERE "groupId" = $2) AS dates,
         (SELECT count(*)::int FROM pgboss.job WHERE name = $3 AND data ->> 'groupId' = $2::text
            AND state < 'completed') AS waiting`,
      [id, groupId, nightsWanted.name],
    )
    if (row === undefined) throw new Error('There is no answer.')
    // All of the file or none of it, whenever one looks.
    if (row.messages !== 0 && row.messages !== all) partly = 1
    if (row.messages > 0 !== row.sources > 0) partly = 1
    return row
  }
  return {
    start: async () => {
      orThrow(await startImport(CONSOLE, id))
    },
    isDone: async () => {
      const { state, nights, waiting } = await counts()
      return state === 'DONE' && nights > 0 && waiting === 0
    },
    check: async () => {
      const { messages, sources, nights, dates } = await counts()
      const whole = sources === 1 && nights === dates && nights === (await expectedNights(app))
      return { lost: messages === all ? 0 : 1, half: whole ? partly : 1 }
    },
  }
}

/** As many as in most groups, all of which hold the same log. */
async function expectedNights(app: KilledApp): Promise<number> {
  const [row] = await app.query<{ nights: number }>(
    `SELECT nights FROM (SELECT count(*)::int AS nights FROM "FoundNight" GROUP BY "groupId") n
     GROUP BY nights ORDER BY count(*) DESC, nights DESC LIMIT 1`,
  )
  return row?.nights ?? 0
}

export function orThrow<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.refusal.code}`)
  return outcome.value
}

function sha(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
