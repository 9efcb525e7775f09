import { describe, expect, it } from 'vitest'
import { findTopic } from './rules-topic'

describe('the topic', () => {
  it.each([
    ['今晚请到@白露给大家分享《旧书修复入门》', '旧书修复入门'],
    ['今晚嘉宾是@白露 主题是旧书修复入门 大家欢迎', '旧书修复入门'],
    ['主题内容是 关于宣纸的种类  大家欢迎. 期间不要打断', '宣纸的种类'],
    ['晚上请@白露给大家分享旧书修复。现在签到', '旧书修复'],
    ['晚上请@白露给大家做分享', null],
    ['', null],
  ])('of %j is %j', (text, topic) => {
    expect(findTopic([text])).toBe(topic)
  })

  it('is taken from the text that names it best, not from the first', () => {
    expect(findTopic(['今晚分享，大家欢迎', '今天的题目是《雨夜读书》'])).toBe('雨夜读书')
  })
})
