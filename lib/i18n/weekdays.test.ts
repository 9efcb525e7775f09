import { describe, expect, it } from 'vitest'
import { weekdaysInWords } from './weekdays'

describe('weekdays in words', () => {
  it.each([
    [[1, 2, 3, 4, 5], '周一至周五', 'Mon – Fri'],
    [[5, 7, 1, 2, 3], '周一至周三、周五、周日', 'Mon – Wed, Fri, Sun'],
    [[6, 7], '周六、周日', 'Sat, Sun'],
    [[], '', ''],
  ])('of %j are a span of three or more, else each', (days, zh, en) => {
    expect(weekdaysInWords('zh', days)).toBe(zh)
    expect(weekdaysInWords('en', days)).toBe(en)
  })
})
