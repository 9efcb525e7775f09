import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createCommandFixtures, type CommandFixtures } from '@/e2e/support/commands/fixtures'
import { SAVES } from '@/e2e/support/commands/saves'
import { BASED_ON, type BasedOn } from '@/lib/shared/based-on'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import type { Outcome } from '@/lib/shared/outcome'
import { freshDatabase } from '@/lib/testing/database'
import { watchWrites, type WriteWatch } from '@/lib/testing/writes'

let fixtures: CommandFixtures
let writes: WriteWatch

beforeAll(async () => {
  await freshDatabase()
  fixtures = await createCommandFixtures()
  writes = await watchWrites()
})
afterEach(async () => writes.restore(await writes.take()))
afterAll(() => writes.stop())

describe('two saves of one page', () => {
  it('are tried with every command that asks what its form was made from', () => {
    const found = readdirSync('lib', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\/commands(?:-[a-z-]+)?\.ts$/u.test(file))
      .flatMap((file) => {
        const [, ...functions] = readFileSync(`lib/${file}`, 'utf8').split(
          /^export async function /mu,
        )
        return functions.flatMap((text) => {
          const [, name] = /^(\w+)\(\s*actor: Actor\b/u.exec(text) ?? []
          return name !== undefined && ASKS.test(text)
            ? [`${file.split('/')[0] ?? ''} ${name}`]
            : []
        })
      })
    expect(Object.keys(SAVES).toSorted()).toEqual(found.toSorted())
  })

  it.each(Object.keys(SAVES))(
    '%s: the second is refused, and saved once informed',
    async (name) => {
      const save = await SAVES[name]?.(fixtures)
      if (save === undefined) throw new Error('There is no such command.')
      // A form that knows nothing is refused with what is there, unless nothing is.
      const blank = await save({}, 1)
      const base = blank.ok ? {} : nextOf(blank)
      if (!blank.ok) expect(await save(base, 1)).toMatchObject({ ok: true })

      await writes.take()
      const stale = await save(base, 2)
      expect(stale).toMatchObject({ ok: false, refusal: { code: 'CHANGED_MEANWHILE' } })
      const written = await writes.take()
      expect(written.filter((table) => table !== COUNTERS)).toEqual([])
      expect(stale.ok ? [] : stale.refusal.stale?.changes).toMatchObject([{ typed: true }])
      expect(await save(nextOf(stale), 2)).toMatchObject({ ok: true })
    },
  )
})

/** Counts tries, whether or not they succeed. */
const COUNTERS = 'public."RateLimit"'
const ASKS = /\brequire(?:\w*Unchanged|Uncorrected)\(/u

function nextOf(outcome: Outcome<unknown>): BasedOn {
  if (outcome.ok) throw new Error('It was not refused.')
  const { code, stale } = outcome.refusal
  if (stale === undefined) throw new Error(`It was refused for another reason: ${code}`)
  return basedOnSchema.parse(stale.next[BASED_ON])
}
