import { describe, expect, it } from 'vitest'
import { alike } from './rules-likeness'

const member = (names: string[], about: (string | null)[] = []) => ({ memberId: 'm', names, about })
const like = (label: string, names: string[], about: (string | null)[] = []) =>
  alike([{ id: 'l', label }], [member(names, about)]).has('m')

describe('a possible double', () => {
  it.each([
    ['沈知远', ['沈知远-青舟支付-产品']],
    ['沈知远 后来的东家', ['沈知远-青舟支付-产品']],
    ['知远', ['沈知远-青舟支付-产品']],
    ['沈知远青舟支付产品', ['沈知远']],
    ['沈知远', ['沈知远青舟支付产品']],
    ['Ethan 沈', ['ethan-青舟支付-产品']],
    ['ＥＴＨＡＮ', ['沈知远', 'Ethan-Boat-PM']],
    ['车车', ['车车|临溪|测试']],
    ['L', ['L']],
    ['修', ['修-青舟支付-产品']],
    ['会吹笛子的石头', ['会吹笛子的石头上海']],
    ['会吹笛子的石头上海', ['会吹笛子的石头']],
    ['Dz-青舟', ['dz 老号']],
  ])('%s is like one called %j', (label, names) => {
    expect(like(label, names)).toBe(true)
  })

  it('is not found by a company, a position or a city alone', () => {
    const about = ['青舟支付', '产品', '上海']
    expect(like('林一苇-青舟支付-产品-上海', ['沈知远-青舟支付-产品-上海'], about)).toBe(false)
  })

  it('is not found by a word that many carry', () => {
    const labels = [{ id: 'l', label: '林一苇-青舟-产品' }]
    const members = Array.from({ length: 12 }, (_, n) => ({
      memberId: String(n),
      names: [`${String.fromCodePoint(0x4e00 + n * 41)}山-青舟-产品`],
      about: [],
    }))
    expect([...alike(labels, members).keys()]).toEqual([])
  })
})
