import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countKinds, differencesOf, type Listed } from './rules'

function one(
  memberId: string | null,
  nickname: string,
  verdict: Listed['verdict'] = 'COMPLIANT',
): Listed {
  return { memberId, nickname, verdict, displayName: memberId }
}

it('says who joined, left, was renamed, and whose nickname came within the rule or fell out of it', () => {
  const from = [one('a', '宁远', 'INCOMPLETE'), one('b', '顾晓棠-云杉-研发'), one('c', '林木')]
  const to = [
    one('a', '宁远-青禾-产品'),
    one('b', '顾晓棠-云杉-研发', 'FIXABLE'),
    one('d', 'Summer'),
  ]
  const found = differencesOf(from, to)
  expect(found.map(({ memberId, kinds }) => [memberId, kinds])).toEqual([
    ['a', ['renamed', 'compliant']],
    ['b', ['regressed']],
    ['d', ['joined']],
    ['c', ['left']],
  ])
  expect(countKinds(found)).toEqual({
    joined: 1,
    left: 1,
    renamed: 1,
    compliant: 1,
    regressed: 1,
  })
})

it('pairs rows without a member by nickname, and never two members who share one', () => {
  expect(differencesOf([one(null, '宁远 - 青禾')], [one('a', '宁远-青禾')])).toEqual([
    {
      kinds: ['renamed'],
      memberId: 'a',
      displayName: 'a',
      before: { nickname: '宁远 - 青禾', verdict: 'COMPLIANT' },
      after: { nickname: '宁远-青禾', verdict: 'COMPLIANT' },
    },
  ])
  const summers = differencesOf([one('a', 'Summer')], [one('b', 'Summer')])
  expect(summers.map(({ kinds }) => kinds)).toEqual([['joined'], ['left']])
})

it('counts everybody: those before, less who left, and who joined, are those after', () => {
  const people = fc.array(
    fc
      .tuple(fc.option(fc.constantFrom('a', 'b', 'c', 'd')), fc.constantFrom('x', 'y', 'z'))
      .map(([id, nickname]) => one(id, nickname)),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(people, people, (from, to) => {
      const { joined, left } = countKinds(differencesOf(from, to))
      expect(from.length - left + joined).toBe(to.length)
      expect(differencesOf(from, from)).toEqual([])
    }),
  )
})
