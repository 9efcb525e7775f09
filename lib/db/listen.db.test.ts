import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase } from '@/lib/testing/database'
import { listen, notify, stopListening } from './listen'
import { pool } from './pool'
import { transaction } from './transaction'

beforeEach(freshDatabase)
afterEach(stopListening)

const say = (payload: string) => transaction((tx) => notify(tx, 'nights', payload))

/** Answers what is heard next, in order. */
function ear() {
  const heard: string[] = []
  let wake: () => void = () => undefined
  const next = async () => {
    while (heard.length === 0) await new Promise<void>((resolve) => (wake = resolve))
    return heard.shift()
  }
  const push = (word: string) => {
    heard.push(word)
    wake()
  }
  return { next, heard, push }
}

describe('a listener', () => {
  it('receives a notice of a transaction once it commits', async () => {
    const { next, push } = ear()
    await listen('nights', { heard: push })
    await say('first')
    await say('second')
    expect([await next(), await next()]).toEqual(['first', 'second'])
  })

  it('receives nothing of a transaction that was rolled back', async () => {
    const { next, push } = ear()
    await listen('nights', { heard: push })
    const failing = transaction(async (tx) => {
      await notify(tx, 'nights', 'lost')
      throw new Error('rolled back')
    })
    await expect(failing).rejects.toThrow('rolled back')
    await say('kept')
    expect(await next()).toBe('kept')
  })

  it('receives nothing after it has left', async () => {
    const gone = ear()
    const staying = ear()
    const leave = await listen('nights', { heard: gone.push })
    await listen('nights', { heard: staying.push })
    leave()
    await say('first')
    expect(await staying.next()).toBe('first')
    expect(gone.heard).toEqual([])
  })

  it('is called when the connection was lost, and receives notices again', async () => {
    const { next, push } = ear()
    await listen('nights', { heard: push, reconnected: () => push('reconnected') })
    await pool().query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE query = 'LISTEN nights' AND datname = current_database()`,
    )
    expect(await next()).toBe('reconnected')
    await say('again')
    expect(await next()).toBe('again')
  })
})
