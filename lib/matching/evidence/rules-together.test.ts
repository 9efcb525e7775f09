import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_NICKNAME_TEMPLATE, judge, knowledgeWith } from '@/lib/naming/nickname/rules'
import { judgeMatch } from './rules'
import { describe as describeName } from './rules-features'
import { matchPeople, type WhoIsWho } from '@/lib/matching/runs/rules'
import { soundOf } from './rules-sounds'
import { SEVERAL, type Together, togetherOf, usedTogether } from './rules-together'
import type { Calling } from './rules-traces'

const knowledge = knowledgeWith([])
const partsOf = (text: string) => judge(text, DEFAULT_NICKNAME_TEMPLATE, knowledge).parts
const MINUTE = 60_000

const calling = (at: number, ...keys: string[]): Calling => ({
  at,
  person: 'p',
  mentions: keys.map((key) => ({ key, name: key, start: 0, end: 1, closed: true })),
})
const plain = (together: Together) =>
  [...together].flatMap(([a, met]) => [...met].map(([b, count]) => `${a} ${b} ${String(count)}`))

describe('what was met at the same time', () => {
  it('is the same from both sides, and counts a minute once', () => {
    const found = usedTogether([
      calling(0, '甲-青舟'),
      calling(MINUTE - 1, '乙-临溪', '甲-青舟'),
      calling(MINUTE, '乙-临溪'),
    ])
    expect(plain(found).toSorted()).toEqual(['乙-临溪 甲-青舟 1', '甲-青舟 乙-临溪 1'].toSorted())
  })

  it('leaves out what was typed by hand', () => {
    const typed = calling(0, '甲-青舟', '乙-临溪')
    const mentions = typed.mentions.map((mention) => ({ ...mention, closed: false }))
    expect(plain(usedTogether([{ ...typed, mentions }]))).toEqual([])
  })

  it('does not depend on the order, and no name meets itself', () => {
    const callings = fc.array(
      fc
        .tuple(fc.nat(5 * MINUTE), fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 3 }))
        .map(([at, keys]) => calling(at, ...keys)),
    )
    fc.assert(
      fc.property(callings, (some) => {
        const found = usedTogether(some)
        expect(plain(usedTogether(some.toReversed())).toSorted()).toEqual(plain(found).toSorted())
        for (const [a, met] of found) {
          expect(met.has(a)).toBe(false)
          for (const [b, count] of met) expect(found.get(b)?.get(a)).toBe(count)
        }
      }),
    )
  })
})

const NAMES = ['沈知远', '沈知远-青舟-产品', '沈知远-临溪-研发', 'Summer-远山', '林一苇', '知远']
const name = fc.constantFrom(...NAMES)

describe('two names that were met at the same time', () => {
  it('never speak for one person, and make no match more likely', () => {
    fc.assert(
      fc.property(name, name, fc.nat(9), fc.nat(9), (a, b, spoke, used) => {
        const carriers = { byName: new Map<string, number>(), soundOf }
        const other = describeName(b, partsOf)
        const bundle = { memberId: 'm', names: [other], persons: ['p'] }
        const subject = describeName(a, partsOf)
        const without = judgeMatch(subject, bundle, carriers)
        const met = { labels: new Map([['p', spoke]]), keys: new Map([[other.key, used]]) }
        const found = judgeMatch(subject, bundle, carriers, null, met)
        expect(found.score).toBeLessThanOrEqual(without.score)
        const codes = found.reasons.map(({ code }) => code)
        expect(codes.includes('SPEAK_TOGETHER')).toBe(spoke >= SEVERAL)
        const nested = subject.bare.includes(other.bare) || other.bare.includes(subject.bare)
        expect(codes.includes('USED_TOGETHER')).toBe(used >= SEVERAL && !nested)
      }),
    )
  })

  const who = (change: Partial<WhoIsWho>): WhoIsWho => ({
    members: [],
    labels: [],
    mentions: [],
    declined: new Set(),
    together: { labels: new Map(), keys: new Map() },
    spans: new Map(),
    ...change,
  })
  const speak = (count: number) =>
    matchPeople(
      who({
        members: [{ id: 'm1', names: ['沈知远-青舟-产品'], onRoster: false }],
        labels: [
          { id: 'l1', labels: ['知远'], memberId: 'm1' },
          { id: 'l2', labels: ['沈知远-青舟-产品'], memberId: null },
        ],
        together: {
          labels: togetherOf([{ a: 'l1', b: 'l2', count }]),
          keys: new Map(),
        },
      }),
      partsOf,
    ).labels

  it('are asked about, not taken, when a label speaks beside the member’s own', () => {
    expect(speak(SEVERAL - 1).certain.map(({ subjectId }) => subjectId)).toEqual(['l2'])
    const { certain, doubtful } = speak(SEVERAL)
    expect(certain).toEqual([])
    expect(doubtful.map(({ subjectId, score }) => [subjectId, score])).toEqual([['l2', 57]])
  })

  const used = (count: number) =>
    matchPeople(
      who({
        members: [{ id: 'm1', names: ['沈知远-青舟-产品'], onRoster: false }],
        mentions: [
          {
            key: '沈知远-青舟-研发',
            memberId: null,
            trace: {
              key: '沈知远-青舟-研发',
              text: '沈知远-青舟-研发',
              times: 6,
              closed: 6,
              firstAt: 0,
              lastAt: 1,
              callers: new Map(),
              answers: new Map(),
              quoted: new Map(),
            },
          },
        ],
        together: {
          labels: new Map(),
          keys: togetherOf([{ a: '沈知远-青舟-研发', b: '沈知远-青舟-产品', count }]),
        },
      }),
      partsOf,
    ).mentions

  it('are two people when both nicknames are mentioned at once', () => {
    expect(used(SEVERAL - 1).certain.map(({ memberId }) => memberId)).toEqual(['m1'])
    expect(used(SEVERAL).certain).toEqual([])
  })
})
