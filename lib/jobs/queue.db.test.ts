import { Temporal } from 'temporal-polyfill'
import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { pool } from '@/lib/db/pool'
import { readable, transaction } from '@/lib/db/transaction'
import { reject } from '@/lib/shared/outcome'
import { freshDatabase } from '@/lib/testing/database'
import { openBoss } from './boss'
import { drainJobs } from './drain'
import { enqueue } from './queue'
import { renewQueue, SILENT_SECONDS } from './queues'
import { markHeld, releaseHeld, stayAt } from './store'
import { startWorker } from './worker'
import type { Job } from './types'

const KIND = { name: 'testing.note', schema: z.object({ word: z.string() }), retrySeconds: 1 }
/** A job is tried so often where its kind says nothing else. */
const TRIES = 6

/** A job that writes down what it was given. */
function noteJob(work?: (word: string) => void) {
  const words: string[] = []
  const job: Job<{ word: string }> = {
    ...KIND,
    work({ word }) {
      words.push(word)
      work?.(word)
      return Promise.resolve()
    },
  }
  return { job, words }
}

beforeEach(freshDatabase)

describe('the queue', () => {
  it('runs a job that was queued in a committed transaction', async () => {
    const { job, words } = noteJob()
    await transaction((tx) => enqueue(tx, KIND, { word: 'lamp' }))
    expect(await drainJobs([job])).toBe(1)
    expect(words).toEqual(['lamp'])
  })

  it('knows nothing of a job whose transaction was rolled back', async () => {
    const { job, words } = noteJob()
    await transaction(async (tx) => {
      await enqueue(tx, KIND, { word: 'lamp' })
      reject('NOT_ALLOWED')
    })
    expect(await drainJobs([job])).toBe(0)
    expect(words).toEqual([])
  })

  it('keeps a job until its instant has come', async () => {
    const { job } = noteJob()
    const later = Temporal.Now.instant().add({ hours: 1 })
    await transaction((tx) => enqueue(tx, KIND, { word: 'later' }, { startAfter: later }))
    expect(await drainJobs([job])).toBe(0)
    const { rows } = await pool().query('SELECT start_after FROM pgboss.job')
    expect(rows).toEqual([{ start_after: new Date(later.epochMilliseconds) }])
  })

  it('lets one job of a key wait, and any number without a key', async () => {
    const { job, words } = noteJob()
    const queued = await transaction(async (tx) => [
      await enqueue(tx, KIND, { word: 'a' }, { singletonKey: 'same' }),
      await enqueue(tx, KIND, { word: 'b' }, { singletonKey: 'same' }),
      await enqueue(tx, KIND, { word: 'c' }, { singletonKey: 'other' }),
      await enqueue(tx, KIND, { word: 'd' }),
      await enqueue(tx, KIND, { word: 'e' }),
    ])
    expect(queued).toEqual({ ok: true, value: [true, false, true, true, true] })
    await drainJobs([job])
    expect(words.toSorted()).toEqual(['a', 'c', 'd', 'e'])
  })

  it('gives each of many jobs to exactly one of two workers', async () => {
    const first = noteJob()
    const second = noteJob()
    await transaction(async (tx) => {
      for (let n = 0; n < 40; n += 1) await enqueue(tx, KIND, { word: `${n}` })
    })
    await Promise.all([drainJobs([first.job]), drainJobs([second.job])])
    const all = [...first.words, ...second.words].map(Number).sort((a, b) => a - b)
    expect(all).toEqual(Array.from({ length: 40 }, (_, n) => n))
  })

  it('tries a failed job again after a wait, and keeps none of its words', async () => {
    const { job } = noteJob(() => {
      throw new TypeError('the address is member@example.org')
    })
    await transaction((tx) => enqueue(tx, KIND, { word: 'lamp' }))
    expect(await drainJobs([job])).toBe(1)
    const { rows } = await pool().query(
      'SELECT state, output, start_after > now() AS waits FROM pgboss.job',
    )
    expect(rows).toEqual([{ state: 'retry', output: { error: 'TypeError' }, waits: true }])
  })

  it('makes the queues of two new kinds in two transactions at once', async () => {
    const kinds = ['testing.left', 'testing.right'].map((name) => ({ ...KIND, name }))
    const outcomes = await Promise.all(
      kinds.map((kind) => transaction((tx) => enqueue(tx, kind, { word: 'lamp' }))),
    )
    expect(outcomes).toEqual([
      { ok: true, value: true },
      { ok: true, value: true },
    ])
  })
})

describe('a worker', () => {
  it('gives queues of an older version, and their jobs, the waits of this one', async () => {
    await transaction((tx) => enqueue(tx, KIND, { word: 'old' }))
    await pool().query(`UPDATE pgboss.queue SET expire_seconds = 900 WHERE name = 'testing.note'`)
    await pool().query(`UPDATE pgboss.job SET expire_in = interval '15 minutes'`)
    await transaction((tx) => renewQueue(tx, KIND))
    const { rows } = await pool().query(
      `SELECT expire_seconds AS queue, extract(epoch FROM expire_in)::int AS job
       FROM pgboss.queue q JOIN pgboss.job j ON j.name = q.name WHERE q.name = 'testing.note'`,
    )
    expect(rows).toEqual([{ queue: SILENT_SECONDS, job: SILENT_SECONDS }])
  })

  it('says that it is still at a job, and only while it is', async () => {
    await transaction((tx) => enqueue(tx, KIND, { word: 'long' }))
    const boss = openBoss()
    const [taken] = await boss.fetch(KIND.name)
    const old = () => pool().query(`UPDATE pgboss.job SET started_on = now() - interval '1 minute'`)
    const age = async () =>
      (
        await pool().query<{ old: boolean }>(
          `SELECT started_on < now() - interval '30 seconds' AS old FROM pgboss.job`,
        )
      ).rows[0]?.old
    await old()
    await stayAt(readable(), KIND.name, taken?.id ?? '')
    expect(await age()).toBe(false)
    await boss.complete(KIND.name, taken?.id ?? '')
    await old()
    await stayAt(readable(), KIND.name, taken?.id ?? '')
    expect(await age()).toBe(true)
  })

  it('goes on at once with the jobs of the worker in whose place it was started, and no others', async () => {
    await transaction((tx) => enqueue(tx, KIND, { word: 'its' }))
    await transaction((tx) => enqueue(tx, KIND, { word: "another's" }))
    const boss = openBoss()
    for (const worker of ['died', 'alive']) {
      const [taken] = await boss.fetch(KIND.name)
      await markHeld(readable(), KIND.name, taken?.id ?? '', worker)
    }
    const worked = listenTo()
    const worker = await startWorker([worked.job], 'died')
    expect(await worked.first).toBe('its')
    await worker.stop()
    expect(worked.words).toEqual(['its'])
    const { rows } = await pool().query('SELECT state, retry_count FROM pgboss.job ORDER BY state')
    expect(rows).toEqual([
      { state: 'active', retry_count: 0 },
      { state: 'completed', retry_count: 1 },
    ])
  })

  it('tries a job whose workers all died no more often than any other', async () => {
    await transaction((tx) => enqueue(tx, KIND, { word: 'x' }))
    const states: string[] = []
    for (let death = 1; death <= TRIES; death += 1) {
      await pool().query('UPDATE pgboss.job SET start_after = now()')
      const [taken] = await openBoss().fetch(KIND.name)
      await markHeld(readable(), KIND.name, taken?.id ?? '', 'died')
      expect(await releaseHeld(readable(), 'died')).toBe(1)
      const { rows } = await pool().query<{ state: string }>('SELECT state FROM pgboss.job')
      states.push(...rows.map(({ state }) => state))
    }
    expect(states).toEqual([...Array<string>(TRIES - 1).fill('retry'), 'failed'])
  })

  it('gives back, when it is stopped, the job that it cannot finish in time', async () => {
    await transaction((tx) => enqueue(tx, KIND, { word: 'long' }))
    let begun: (word: string) => void = () => undefined
    const first = new Promise((resolve) => (begun = resolve))
    let end: () => void = () => undefined
    const endless = new Promise<void>((resolve) => (end = resolve))
    const job: Job<{ word: string }> = {
      ...KIND,
      work: ({ word }) => {
        begun(word)
        return endless
      },
    }
    const worker = await startWorker([job])
    await first
    await worker.stop(0.1)
    const { rows } = await pool().query('SELECT state, start_after <= now() AS due FROM pgboss.job')
    end()
    expect(rows).toEqual([{ state: 'retry', due: true }])
  })

  it('lets a job say that it gave up, after its last try and not before', async () => {
    const gaveUp: string[] = []
    const { job } = noteJob(() => {
      throw new TypeError('broken')
    })
    const last = {
      ...job,
      gaveUp: ({ word }: { word: string }) => {
        gaveUp.push(word)
        return Promise.resolve()
      },
    }
    await transaction((tx) => enqueue(tx, last, { word: 'lamp' }))
    for (let tried = 1; tried <= TRIES; tried += 1) {
      expect(gaveUp).toEqual([])
      await pool().query('UPDATE pgboss.job SET start_after = now()')
      expect(await drainJobs([last])).toBe(1)
    }
    expect(gaveUp).toEqual(['lamp'])
  })

  it('runs at once what is queued while it waits', async () => {
    const worked = listenTo()
    const worker = await startWorker([worked.job])
    await transaction((tx) => enqueue(tx, KIND, { word: 'now' }))
    expect(await worked.first).toBe('now')
    await worker.stop()
  })

  it('runs a regular job once, however many workers start', async () => {
    const regular = { name: 'testing.regular', schema: z.object({}), everyMinutes: 60 }
    const worked = listenTo()
    const job: Job<object> = { ...regular, work: () => worked.job.work({ word: 'again' }) }
    const workers = await Promise.all([startWorker([job]), startWorker([job])])
    await worked.first
    await Promise.all(workers.map((worker) => worker.stop()))
    await drainJobs([job])
    expect(worked.words).toEqual(['again'])
  })
})

/** A job, and the promise of the first word that it is given. */
function listenTo() {
  let resolveFirst: (word: string) => void = () => undefined
  const first = new Promise<string>((resolve) => {
    resolveFirst = resolve
  })
  return { ...noteJob((word) => resolveFirst(word)), first }
}
