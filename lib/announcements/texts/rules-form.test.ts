import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '@/lib/i18n/locale'
import {
  ANNOUNCEMENTS,
  type AnnouncementFacts,
  type AnnouncementKind,
} from '@/lib/announcements/types'
import { startText } from './rules-start'
import { faultOf as faultIn, fillText as fill } from '@/lib/texts/rules-template'
import { pastedForm, VARIABLES } from './rules-form'

const faultOf = (locale: Locale, kind: AnnouncementKind, body: string) =>
  faultIn(pastedForm(locale, kind), body)
const fillText = (locale: Locale, body: string, said: AnnouncementFacts) =>
  fill(VARIABLES[locale], body, said)

const facts: AnnouncementFacts = {
  day: '11 月 20 日',
  topic: '对账的 {讲者}',
  speaker: '沈灯',
  host: null,
  coordinator: null,
  editor: null,
  opens: '19:15',
  closes: '19:30',
  starts: '19:30',
  questions: '20:00',
  zone: '北京时间',
  minutes: null,
  count: 63,
  reason: null,
  toDate: null,
  link: 'https://yehua.example.org/tonight',
}

describe('a text with the facts of an evening', () => {
  it('says each fact where it is named, and leaves out the lines whose fact is absent', () => {
    const body = '【{主题}】{开始}\n讲者 {讲者}\n主持 {主持}\n{分钟} 分钟\n来了 {人数} 位\n{链接}'
    expect(fillText('zh', body, facts)).toBe(
      '【对账的 {讲者}】19:30\n讲者 沈灯\n来了 63 位\nhttps://yehua.example.org/tonight',
    )
  })

  it('never reads a fact as a part of the text', () => {
    const word = fc.string({ maxLength: 20 })
    fc.assert(
      fc.property(word, (topic) => {
        const said = fillText('zh', 'a{主题}b', { ...facts, topic: topic.replaceAll('\n', ' ') })
        expect(said).toBe(`a${topic.replaceAll('\n', ' ')}b`.trim())
      }),
    )
  })
})

describe('a text to be kept', () => {
  it.each([
    ['CHECK_IN', '签到：{链接}', { code: 'TEXT_LACKS', name: '签到截止' }],
    ['CHECK_IN', '{签到截止} 前点 {链接}', null],
    ['CHECK_IN', '{签到截止} {连接} {链接}', { code: 'TEXT_UNKNOWN_VARIABLE', name: '{连接}' }],
    ['CHECK_IN', '{签到截止} {链接', { code: 'TEXT_UNKNOWN_VARIABLE', name: '{' }],
    ['START', '', null],
    ['THANKS', '谢谢 {主持}：{链接}', { code: 'TEXT_LINE_VANISHES', name: '链接', other: '主持' }],
    ['THANKS', '谢谢 {主持}：{链接}\n{链接}', null],
  ] as const)('%s %j: %j', (kind, body, fault) => expect(faultOf('zh', kind, body)).toEqual(fault))

  it('begins, in each language, as one that could be kept and says what it must', () => {
    for (const locale of LOCALES) {
      for (const kind of ANNOUNCEMENTS) {
        const body = startText(locale, kind)
        expect([locale, kind, faultOf(locale, kind, body)]).toEqual([locale, kind, null])
        expect(fillText(locale, body, facts)).not.toMatch(/\{(?!讲者)/u)
      }
    }
  })

  it('has one name for each fact', () => {
    for (const locale of LOCALES) {
      const names = Object.values(VARIABLES[locale])
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('is filled without a fault, of any letters and braces', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', '主题', '\n', 'a') }), (body) => {
        expect(() => fillText('zh', body, facts)).not.toThrow()
        faultOf('zh', 'PREVIEW', body)
      }),
    )
  })
})
