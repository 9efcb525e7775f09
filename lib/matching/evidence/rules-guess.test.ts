import { describe, expect, it } from 'vitest'
import { guessNames, matcherFor } from './rules-guess'
import { findMentions, mentionMatcher } from './rules-mentions'

const none = mentionMatcher([])
const guess = (...texts: string[]) => guessNames(texts, none).toSorted()

describe('a nickname that was not known', () => {
  it('ends where its mention surely ends', () => {
    expect(guess('好的@沈知远-青舟-产品?明白了')).toEqual(['沈知远-青舟-产品'])
    expect(guess('@林一苇  收到')).toEqual(['林一苇'])
  })

  it('ends at the first space when its parts are joined', () => {
    expect(guess('@沈知远-青舟-产品 明白了 谢谢?')).toEqual(['沈知远-青舟-产品'])
  })

  it('keeps its spaces when it goes on alike each time', () => {
    expect(
      guess('@季听澜 青舟pm 上海 对', '@季听澜 青舟pm 上海?请教', '@季听澜 青舟pm 上海'),
    ).toEqual(['季听澜 青舟pm 上海'])
  })

  it('takes no sentence along that differs each time', () => {
    expect(guess('@阿苇 你说得对', '@阿苇 我也是', '@阿苇 明白')).toEqual(['阿苇'])
  })

  it.each(['@所有人 今晚有分享', '写信到 a@yehua.example 就好', '@错了?', '@13800001111?'])(
    'is not read out of «%s»',
    (text) => {
      expect(guess(text)).toEqual([])
    },
  )

  it('is the same when what was learned is known the next time', () => {
    const texts = ['@阿苇 你好', '@阿苇 早', '@沈知远-青舟 在', '@沈知远-青舟 产品?', '@何听雨  嗯']
    const first = matcherFor(texts, [])
    const found = texts.flatMap((text) => findMentions(text, first))
    const again = matcherFor(
      texts,
      found.map(({ key }) => key),
    )
    expect(texts.flatMap((text) => findMentions(text, again))).toEqual(found)
  })
})
