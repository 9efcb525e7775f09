import { describe, expect, it } from 'vitest'
import { findNamed, isEnough, saysNothingKept } from './rules'

const names = ['沈知远-青舟支付-产品', '阿禾-青舟支付-运营', "C'est la vie-南窗-设计"].map(
  (nickname) => ({ nickname }),
)
const found = (query: string) => findNamed(names, query).found.map(({ nickname }) => nickname)

describe('a nickname of a member who keeps the company', () => {
  const member = {
    displayName: '沈留白',
    company: '青舟支付',
    position: '产品',
    city: '杭州',
    showCompany: false,
    showCity: true,
  }
  it.each([
    ['沈留白', true],
    ['沈留白-产品（杭州）', true],
    ['沈留白-青舟支付-产品', false],
    ['沈留白-青舟-产品', false],
    ['沈留白-QZ-产品', false],
  ])('%s is shown: %s', (nickname, shown) => {
    expect(saysNothingKept({ ...member, nickname })).toBe(shown)
    expect(saysNothingKept({ ...member, nickname, showCompany: true })).toBe(true)
  })

  it('is not shown where the city is kept, too, and it says one', () => {
    const kept = { ...member, showCity: false }
    expect(saysNothingKept({ ...kept, nickname: '沈留白-产品-杭州' })).toBe(false)
    expect(saysNothingKept({ ...kept, nickname: '沈留白-产品' })).toBe(true)
  })

  it('is not shown where the name itself says it', () => {
    const named = { ...member, displayName: '青舟支付小沈' }
    expect(saysNothingKept({ ...named, nickname: '青舟支付小沈' })).toBe(false)
  })
})

describe('a nickname', () => {
  it('is found by a part of it, by pinyin and by initials', () => {
    expect(found('沈')).toEqual([names[0]?.nickname])
    expect(found('zhiyuan')).toEqual([names[0]?.nickname])
    expect(found('szy')).toEqual([names[0]?.nickname])
    expect(found('青舟 阿禾')).toEqual([names[1]?.nickname])
    expect(found('c’est')).toEqual([names[2]?.nickname])
  })

  it('is not found before enough is typed', () => {
    expect(['', ' ', 's', '-'].filter(isEnough)).toEqual([])
    expect(found('s')).toEqual([])
  })

  it('is one of a few', () => {
    const many = Array.from({ length: 40 }, (_, at) => ({ nickname: `阿${String(at)}-青舟` }))
    const { found: some, more } = findNamed(many, '青舟')
    expect([some.length, more]).toEqual([12, true])
  })
})
