import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { commitmentOf, orderOf } from './rules'
import { recompute } from './rules-check'
import { recipeScript, RECIPE_SHELL } from './rules-recipe'
import vector from './test-vector.json'

/** An example worked out by a program in another language, from the description alone. */
const { commitment, ranks, order, ...facts } = vector

// Programs are spawned, which a busy machine starts slowly.
describe('the example that is written down', { timeout: 20_000 }, () => {
  test('is what the app computes, on the server and in the browser', async () => {
    expect([commitmentOf(facts), orderOf(facts)]).toEqual([commitment, order])
    expect(await recompute(crypto.subtle, facts)).toEqual({ commitment, order })
  })

  test('is what the script on the page prints, byte for byte', () => {
    const args = ['--input-type=module', '--eval', recipeScript(facts)]
    const printed = execFileSync(process.execPath, args, { encoding: 'utf8' })
    expect(printed).toBe([commitment, ...order].map((line) => `${line}\n`).join(''))
  })

  const { status } = spawnSync('openssl', ['version'])
  test.runIf(status === 0)('is what the command line on the page prints', () => {
    const [first = '', second = ''] = RECIPE_SHELL.split('\n')
    const { seed, purpose, tickets, words } = facts
    const all = { SEED: [seed], PURPOSE: [purpose], 'TICKET…': tickets }
    expect(digestOf(filled(first, all))).toBe(commitment)
    const found = tickets.map((ticket) => {
      const line = filled(second, { SEED: [seed], 'WORD…': words, TICKET: [ticket] })
      return [ticket, digestOf(line)]
    })
    expect(Object.fromEntries(found)).toEqual(ranks)
  })
})

/** Fills in the capital words, quoted for the shell as a person types them. */
function filled(line: string, facts: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(facts).reduce(
    (text, [word, values]) => text.replace(word, () => values.map(quoted).join(' ')),
    line,
  )
}

function quoted(text: string): string {
  return /^[\w-]+$/u.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
}

function digestOf(line: string): string | undefined {
  return /[0-9a-f]{64}/u.exec(execFileSync('sh', ['-c', line], { encoding: 'utf8' }))?.[0]
}
