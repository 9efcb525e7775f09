import { describe, expect, it } from 'vitest'
import { likeness, mentionsIn } from './rules-mentions'

describe('mentions', () => {
  it.each([
    ['今晚请到@白露-听雨书局-编辑?  同学给大家做分享', ['白露-听雨书局-编辑']],
    ['请@白露 开始分享', ['白露']],
    ['@所有人 今晚有分享', []],
    ['@谷雨 远山茶社 茶师?同学给大家讲茶', ['谷雨 远山茶社 茶师']],
    ['请 @白露-编辑\u2005和 @惊蛰-茶师\u2005上台', ['白露-编辑', '惊蛰-茶师']],
    ['没有人', []],
  ])('in %j are %j', (text, names) => {
    expect(mentionsIn(text)).toEqual(names)
  })
})

describe('a nickname and a label', () => {
  it.each([
    ['白露-听雨书局-编辑', '白露-听雨书局-编辑', 1],
    ['白露-听雨书局-编辑', '白露 编辑', 0.9],
    ['编辑白露', '白露-听雨书局', 0.9],
    ['小白-听雨书局-编辑', '白露-听雨书局', 0.4],
    ['White.Dew', 'white-听雨', 0.9],
    ['白露', '惊蛰-远山茶社', 0],
    ['', '惊蛰', 0],
  ])('%j and %j are alike by %d', (nickname, label, expected) => {
    expect(likeness(nickname, label)).toBe(expected)
  })
})
