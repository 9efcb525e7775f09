import { describe, expect, test } from 'vitest'
import { LOCALES } from './locale'
import { messagesOf } from './messages'

/** Quoted words that are no label of ours: labels of other programs, and examples of what is written or read. */
const NOT_LABELS = {
  zh: [
    ['自由职业', '风控', '后端', '群主', '管理员', '头像', '产品 20', '成员 A', '嘉宾'],
    ['按本人意愿没有列出', '字没有错', '还在吗', '本人撤回', '引号里'],
    ['添加订阅', '通过网址添加', '移除提醒', '其他日历', '添加日历', '从 Web 订阅'],
    ['> 2026-05-18 19:30:00  名字'],
  ],
  en: [
    ['product 20', 'Member A', 'our guest', 'still here?', 'quotes'],
    ['Add feed', 'Add by URL', 'Remove alarms', 'Other calendars', 'Add calendar', 'From URL'],
    ['Subscribe from web', '> 2026-05-18 19:30:00  NAME'],
  ],
} as const

const MARKS = { zh: /「([^「」{}]+)」/gu, en: /“([^“”{}]+)”/gu } as const

/** What two words have to share to be the same label: without spaces, marks at the end, and a count behind. */
const bare = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[:：]\s*\{\w+\}$|[.,。，…！？]$/gu, '')
    .replaceAll(/\s/gu, '')

describe.each(LOCALES)('a label that a sentence names, in %s', (locale) => {
  const sentences = textsIn(messagesOf(locale))
  const known = new Set([
    ...sentences.map(bare),
    ...sentences.flatMap((text) =>
      [...text.matchAll(/\{([^{}]*)\}/gu)].map(([, one = '']) => bare(one)),
    ),
    ...NOT_LABELS[locale].flat().map(bare),
  ])

  test('is one that a page shows', () => {
    const missing = sentences.flatMap((text) =>
      [...text.matchAll(MARKS[locale])].flatMap(([, quoted = '']) =>
        known.has(bare(quoted)) ? [] : [quoted],
      ),
    )
    expect(missing).toEqual([])
  })
})

function textsIn(messages: unknown): string[] {
  if (typeof messages === 'string') return [messages]
  if (typeof messages !== 'object' || messages === null) return []
  return Object.values(messages).flatMap(textsIn)
}
