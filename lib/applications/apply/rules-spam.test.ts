import { describe, expect, it } from 'vitest'
import { FASTEST, inText, suspicionsOf } from './rules-spam'

const text = {
  name: '陆望舒',
  company: 'A.P. 支付',
  position: '产品',
  city: null,
  nickname: '陆望舒-A.P.支付-产品',
  about: '做了六年收单产品。',
  topic: '聚合码的坑',
}
const sent = { text, trap: '', took: 60_000, copied: false, many: false, linked: false }

describe('suspicions', () => {
  it('are none for an applicant who filled the form in', () => {
    expect(suspicionsOf(sent)).toEqual([])
    expect(suspicionsOf({ ...sent, took: FASTEST })).toEqual([])
  })

  it.each([
    [{ trap: 'x' }, ['TRAP']],
    [{ took: FASTEST - 1 }, ['TOO_FAST']],
    [{ took: null }, ['NO_FORM']],
    [{ many: true }, ['MANY']],
    [{ many: true, linked: true }, []],
    [{ copied: true }, ['REPEATED']],
  ])('of %j are %j', (change, expected) => {
    expect(suspicionsOf({ ...sent, ...change })).toEqual(expected)
  })

  it.each([
    [{ about: '我的主页 https://lu.example/about' }, []],
    [{ about: '看 https://a.example 和 www.b.example' }, ['LINKS']],
    [{ about: '看 ａ.ＣＯＭ 和 b.xyz/q' }, ['LINKS']],
    [{ name: '加群 t.cn/x' }, ['LINKS']],
    [{ company: 'Node.js 工作室' }, []],
    [{ about: '好好好好好好好好好好好好' }, ['REPEATED']],
    [{ about: '……………………………' }, []],
    [{ about: '一模一样的一段介绍文字', topic: '一模一样的一段介绍文字' }, []],
    [
      { about: '一模一样的一段很长的介绍文字', topic: '一模一样的 一段很长的介绍文字' },
      ['REPEATED'],
    ],
    [{ about: '陆望舒陆望舒陆望舒陆望舒' }, ['REPEATED']],
    [{ about: '' }, []],
  ])('of the words %j are %j', (change, expected) => {
    expect(inText({ ...text, ...change }, false)).toEqual(expected)
  })
})
