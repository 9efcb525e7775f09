import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitmentOf, orderOf, ticketsFor, TICKET_BYTES } from './rules'
import { recompute } from './rules-check'
import { recipeScript } from './rules-recipe'
import { plainWord } from './rules-words'

const seeds = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((b) => Buffer.from(b).toString('hex'))
const tickets = fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{20}$/u), {
  minLength: 1,
  maxLength: 30,
})
const words = fc.array(fc.string({ unit: 'grapheme' }).map(plainWord).filter(Boolean), {
  maxLength: 5,
})
const draws = fc.record({ seed: seeds, purpose: fc.constant('activity-review'), tickets, words })

/** Seeds that are the same in every run. */
const fixed = Array.from({ length: 2400 }, (_, n) =>
  createHash('sha256')
    .update(`seed ${String(n)}`)
    .digest('hex'),
)

describe('a draw', () => {
  it('orders exactly the tickets that were committed to', () => {
    fc.assert(
      fc.property(draws, (draw) => {
        expect(orderOf(draw).toSorted()).toEqual(draw.tickets.toSorted())
      }),
    )
  })

  it('does not depend on the order in which the tickets are listed', () => {
    fc.assert(
      fc.property(draws, (draw) => {
        expect(orderOf({ ...draw, tickets: draw.tickets.toReversed() })).toEqual(orderOf(draw))
      }),
    )
  })

  it('commits to the seed, to what it is for and to every ticket in its place', () => {
    const draw = { seed: fixed[0] ?? '', purpose: 'activity-review', tickets: ['a1', 'b2'] }
    const others = [
      { ...draw, seed: fixed[1] ?? '' },
      { ...draw, purpose: 'speaker' },
      { ...draw, tickets: ['b2', 'a1'] },
      { ...draw, tickets: ['a1'] },
      { ...draw, tickets: ['a1b2'] },
    ]
    const all = [draw, ...others].map(commitmentOf)
    expect(new Set(all).size).toBe(all.length)
  })

  it('has the commitment and the order that the written recipe gives', () => {
    const draw = {
      seed: '00'.repeat(31) + 'ff',
      purpose: 'activity-review',
      tickets: ['0a', '1b', '2c'],
      words: ['灯火', 'rain'],
    }
    const printf = (...lines: string[]) => lines.map((line) => `${line}\n`).join('')
    const shell = (command: string, args: string[], input: string) =>
      execFileSync(command, args, { input, encoding: 'utf8' })
    const text = printf('yehua-draw-1', draw.seed, draw.purpose, ...draw.tickets)
    expect(commitmentOf(draw)).toBe(shell('sha256sum', [], text).slice(0, 64))
    const out = shell(process.execPath, ['--input-type=module', '-'], recipeScript(draw))
    expect(out.trimEnd().split('\n')).toEqual([commitmentOf(draw), ...orderOf(draw)])
  })

  it('comes out the same in a browser', async () => {
    await fc.assert(
      fc.asyncProperty(draws, async (draw) => {
        const found = await recompute(crypto.subtle, draw)
        expect(found).toEqual({ commitment: commitmentOf(draw), order: orderOf(draw) })
      }),
      { numRuns: 40 },
    )
  })

  it('comes out otherwise with another word', () => {
    const many = Array.from({ length: 12 }, (_, n) => `t${String(n)}`)
    for (const seed of fixed.slice(0, 100)) {
      const without = orderOf({ seed, tickets: many, words: [] })
      const one = orderOf({ seed, tickets: many, words: ['灯'] })
      const other = orderOf({ seed, tickets: many, words: ['灯', '火'] })
      const turned = orderOf({ seed, tickets: many, words: ['火', '灯'] })
      const all = [without, one, other, turned].map((order) => order.join())
      expect(new Set(all).size).toBe(4)
    }
  })

  it('favours no ticket in no place', () => {
    const six = ['a', 'b', 'c', 'd', 'e', 'f']
    for (const place of [0, 1, 5]) {
      const counts = new Map(six.map((ticket) => [ticket, 0]))
      for (const seed of fixed) {
        const drawn = orderOf({ seed, tickets: six, words: ['灯'] })[place] ?? ''
        counts.set(drawn, (counts.get(drawn) ?? 0) + 1)
      }
      const expected = fixed.length / six.length
      const chiSquare = [...counts.values()]
        .map((count) => (count - expected) ** 2 / expected)
        .reduce((sum, term) => sum + term, 0)
      // 5 degrees of freedom: 20.5 is passed by chance once in a thousand.
      expect(chiSquare).toBeLessThan(20.5)
    }
  })

  it('gives every holder a ticket of their own, listed in no order of theirs', () => {
    const bytes = Uint8Array.from({ length: 3 * TICKET_BYTES }, (_, at) => (at * 97 + 200) % 256)
    const given = ticketsFor(['甲', '乙', '丙'], bytes)
    expect(given.map(({ holder }) => holder).toSorted()).toEqual(['丙', '乙', '甲'].toSorted())
    const listed = given.map(({ ticket }) => ticket)
    expect(listed).toEqual(listed.toSorted())
    expect(new Set(listed).size).toBe(3)
  })
})

describe('a word', () => {
  it('is one line however it was typed, and cleaning it twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const word = plainWord(typed)
        expect(word).not.toMatch(/[\n\r\u2028\u2029\0]/u)
        expect(plainWord(word)).toBe(word)
      }),
    )
  })
})
