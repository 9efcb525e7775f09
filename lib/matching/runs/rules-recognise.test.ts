import { describe, expect, it } from 'vitest'
import { decideLinks } from './rules-recognise'

const members = [
  { memberId: 'm1', names: ['沈知远', '沈知远-青舟支付-产品'] },
  { memberId: 'm2', names: ['Mira', 'Mira-临溪银行-研发'] },
  { memberId: 'm3', names: ['Mira', 'Mira-白鹿金服-测试'] },
]

describe('decideLinks', () => {
  it('takes a label that is one member’s name, in any width and case', () => {
    const people = [
      { personId: 'p1', labels: ['沈知远－青舟支付－产品'] },
      { personId: 'p2', labels: ['mira-临溪银行-研发 '] },
    ]
    expect(decideLinks(people, members)).toEqual([
      { personId: 'p1', memberId: 'm1' },
      { personId: 'p2', memberId: 'm2' },
    ])
  })

  it('leaves a name that two members share to a human', () => {
    expect(decideLinks([{ personId: 'p1', labels: ['Mira'] }], members)).toEqual([])
  })

  it('takes an author by any of their names, and leaves one with names of two members to a human', () => {
    const renamed = { personId: 'p1', labels: ['远远', '沈知远'] }
    const both = { personId: 'p2', labels: ['沈知远', 'Mira-临溪银行-研发'] }
    expect(decideLinks([renamed, both], members)).toEqual([{ personId: 'p1', memberId: 'm1' }])
  })

  it('does not link by an empty name', () => {
    const nameless = [{ memberId: 'm1', names: [' '] }]
    expect(decideLinks([{ personId: 'p1', labels: [' '] }], nameless)).toEqual([])
  })
})
