import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readInput } from '@/lib/shared/read-form'
import { FIRST_TERMS } from '@/lib/seats/policies/rules'
import { rolesAsText, seatTermsSchema } from './schema'
import { readPlan } from '@/lib/seats/planner/schema'

const read = (roles: string) => {
  const input = readInput(seatTermsSchema, { ...FIRST_TERMS, roles })
  return input.ok ? input.value.roles : input.refusals.map(({ code }) => code)
}

describe('roles as they are typed', () => {
  it('are a word and its points on each line', () => {
    expect(read('产品 20\n\n 风控：15 \nProduct Manager = 7')).toEqual([
      { word: '产品', points: 20 },
      { word: '风控', points: 15 },
      { word: 'Product Manager', points: 7 },
    ])
    expect(read('')).toEqual([])
  })

  it('are refused where a line cannot be read, a word stands twice, or there are too many', () => {
    expect(read('产品')).toEqual(['ROLE_UNREADABLE'])
    expect(read('产品 -3')).toEqual(['ROLE_UNREADABLE'])
    expect(read('产品 1001')).toEqual(['ROLE_UNREADABLE'])
    expect(read('PM 1\npm 2')).toEqual(['ROLE_TWICE'])
    expect(read(Array.from({ length: 31 }, (_, n) => `词${String(n)}甲 1`).join('\n'))).toEqual([
      'ROLES_TOO_MANY',
    ])
  })

  it('come back the same from what is shown', () => {
    const role = fc.record({
      word: fc.constantFrom('产品', '风控 合规', 'PM', '清结算', 'CEO2'),
      points: fc.nat({ max: 1000 }),
    })
    fc.assert(
      fc.property(fc.uniqueArray(role, { selector: ({ word }) => word }), (roles) => {
        expect(read(rolesAsText(roles))).toEqual(roles)
      }),
    )
  })
})

it('reads the pairs of a plan from fields that end with the member', () => {
  const data = new FormData()
  data.set('reviewId', 'r')
  for (const id of ['m1', 'm2']) {
    data.append('pair', id)
    data.set(`reason.${id}`, `${id} 走`)
  }
  const { input, members } = readPlan(data)
  expect(members).toEqual(['m1', 'm2'])
  expect(input.pairs.map(({ memberId, reason }) => [memberId, reason])).toEqual([
    ['m1', 'm1 走'],
    ['m2', 'm2 走'],
  ])
})
