import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase } from '@/lib/testing/database'
import { watchWrites, type WriteWatch } from '@/lib/testing/writes'
import { ALL_ROLES } from './access/answers'
import { COMMANDS } from './access-table'
import { COMMAND_CASES } from '@/e2e/support/commands/all'
import { createCommandFixtures, type CommandFixtures } from '@/e2e/support/commands/fixtures'

let fixtures: CommandFixtures
let writes: WriteWatch

// Every test finds these rows again: what a command wrote is taken back before the next is called.
beforeAll(async () => {
  await freshDatabase()
  fixtures = await createCommandFixtures()
  writes = await watchWrites()
})
afterEach(async () => writes.restore(await writes.take()))
afterAll(() => writes.stop())

const TRIED = `${String(COMMANDS.length)} commands, ${String(ALL_ROLES.length)} roles`

describe(`the access table of ${TRIED}`, () => {
  it('names every command that takes an actor, and none that is not there', () => {
    const found = readdirSync('lib', { recursive: true, encoding: 'utf8' })
      .filter((file) => /^[a-z-]+\/(?:[a-z-]+\/)?commands(?:-[a-z-]+)?\.ts$/u.test(file))
      .flatMap((file) =>
        [...readFileSync(`lib/${file}`, 'utf8').matchAll(DECLARATION)].map(
          ([, name]) => `${file.split('/')[0] ?? ''} ${name ?? ''}`,
        ),
      )
    expect(COMMANDS.map(({ command }) => command).toSorted()).toEqual(found.toSorted())
  })

  it.each(COMMANDS)('holds for $command', async ({ command, allowed, refusal }) => {
    const call = COMMAND_CASES[command]
    if (call === undefined) throw new Error(`Say in support/commands/all.ts how to call ${command}`)
    const answers: Record<string, string> = {}
    for (const role of ALL_ROLES) {
      const outcome = await call(fixtures.actors[role], fixtures)
      const code = outcome.ok ? 'OK' : outcome.refusal.code
      const refused = [refusal, 'NOT_ALLOWED', 'SIGN_IN_FIRST'].includes(code)
      answers[role] = refused ? code : 'may'
      const written = await writes.take()
      if (refused) expect(written, `${role} was refused`).toEqual([])
      else if (written.length > 0) await writes.restore(written)
    }
    const expected = ALL_ROLES.map((role) => [role, allowed.includes(role) ? 'may' : refusal])
    expect(answers).toEqual(Object.fromEntries(expected))
  })
})

/** Exported functions whose first parameter is the actor; steps of another's transaction take that first. */
const DECLARATION = /^export (?:async )?function (\w+)\(\s*actor: Actor\b/gmu
