import { readdirSync, readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { beforeEach, describe, expect, it } from 'vitest'
import { pool } from '@/lib/db/pool'
import { freshDatabase } from '@/lib/testing/database'
import { ALL_ROLES } from './access/answers'
import { COMMANDS } from './access-table'
import { COMMAND_CASES } from '@/e2e/support/commands/all'
import { createCommandFixtures, type CommandFixtures } from '@/e2e/support/commands/fixtures'

beforeEach(freshDatabase)

describe('the access table', () => {
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
    let fixtures = await createCommandFixtures()
    let before = await everything()
    for (const role of ALL_ROLES) {
      const outcome = await call(fixtures.actors[role], fixtures)
      const code = outcome.ok ? 'OK' : outcome.refusal.code
      const refused = [refusal, 'NOT_ALLOWED', 'SIGN_IN_FIRST'].includes(code)
      answers[role] = refused ? code : 'may'
      const after = await everything()
      if (refused) expect(after, `${role} was refused`).toEqual(before)
      else if (!isDeepStrictEqual(after, before)) {
        fixtures = await again()
        before = await everything()
      }
    }
    const expected = ALL_ROLES.map((role) => [role, allowed.includes(role) ? 'may' : refusal])
    expect(answers).toEqual(Object.fromEntries(expected))
  })
})

/** Exported functions whose first parameter is the actor; steps of another's transaction take that first. */
const DECLARATION = /^export (?:async )?function (\w+)\(\s*actor: Actor\b/gmu

async function again(): Promise<CommandFixtures> {
  await freshDatabase()
  return createCommandFixtures()
}

/** A fingerprint of every row of every table of ours. */
async function everything(): Promise<Record<string, string>> {
  fingerprints ??= await fingerprinting()
  const found = await pool().query<{ name: string; print: string }>(fingerprints)
  return Object.fromEntries(found.rows.map(({ name, print }) => [name, print]))
}

let fingerprints: string | undefined

async function fingerprinting(): Promise<string> {
  const tables = await pool().query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  )
  const prints = tables.rows.map(
    ({ name }) =>
      `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS print FROM "${name}" t`,
  )
  return prints.join(' UNION ALL ')
}
