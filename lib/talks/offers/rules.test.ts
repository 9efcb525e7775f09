import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { holdsWords, inOrder, isOld, OLD_DAYS } from './rules'
import { OFFER_SORTS, type PooledOffer } from './types'

const now = Temporal.Instant.from('2026-06-01T04:00:00Z')
const offer: PooledOffer = {
  id: 'a',
  topic: '退款的七个状态',
  source: 'profile',
  offeredAt: now,
  memberId: 'm',
  displayName: '顾南舟',
  company: '南窗科技',
  position: null,
  groupId: 'g',
  groupName: '支付产品群',
  askId: null,
  closedAt: null,
  talkId: null,
  thanks: null,
  isOld: false,
}

describe('an offer', () => {
  it('is old once it has waited long, unless it was planned or let go', () => {
    const after = now.add({ hours: OLD_DAYS * 24 })
    expect(isOld(offer, after.subtract({ hours: 1 }))).toBe(false)
    expect(isOld(offer, after)).toBe(true)
    expect(isOld({ ...offer, closedAt: now }, after)).toBe(false)
  })

  it('is found by topic, name and company', () => {
    expect(holdsWords(offer, [])).toBe(true)
    expect(holdsWords(offer, ['退款', '南窗'])).toBe(true)
    expect(holdsWords(offer, ['退款', '分账'])).toBe(false)
  })
})

describe('the pool', () => {
  it('has one order for each way to sort, in any order of the rows', () => {
    const rows = fc.uniqueArray(
      fc.record({ id: fc.uuid(), hours: fc.integer({ min: 0, max: 3 }) }),
      {
        selector: ({ id }) => id,
        maxLength: 8,
      },
    )
    fc.assert(
      fc.property(rows, fc.constantFrom(...OFFER_SORTS), (made, sort) => {
        const offers = made.map(({ id, hours }) => ({
          ...offer,
          id,
          offeredAt: now.add({ hours }),
        }))
        const ids = (list: readonly PooledOffer[]) =>
          list.toSorted(inOrder(sort)).map(({ id }) => id)
        expect(ids(offers.toReversed())).toEqual(ids(offers))
      }),
    )
  })
})
