import { expect, test } from 'vitest'
import { fromPublicText } from '@/lib/transcripts/redaction/rules-tokens'
import { plainText, shownPieces, withoutAddressee } from './rules-mentions'
import { snippetOf } from './rules-snippets'

const zh = (voice: string) => (voice === 'speaker' ? '讲者' : '成员 A')
const en = (voice: string) => (voice === 'speaker' ? 'Speaker' : 'Member A')

test.each([
  ['@⟦member-A⟧ 至少比最长的重试久', '@成员 A 至少比最长的重试久', '@Member A 至少比最长的重试久'],
  [
    '@⟦speaker⟧ How long are keys kept?',
    '@讲者 How long are keys kept?',
    '@Speaker How long are keys kept?',
  ],
  ['多谢@⟦speaker⟧，学到了', '多谢 @讲者，学到了', '多谢 @Speaker，学到了'],
  ['请⟦speaker⟧老师讲', '请讲者老师讲', '请 Speaker 老师讲'],
  ['问问⟦member-A⟧吧', '问问成员 A 吧', '问问 Member A 吧'],
  ['ask⟦speaker⟧about it', 'ask 讲者 about it', 'ask Speaker about it'],
  ['@▇▇ 讲得好，▇▇也是', '@▇▇ 讲得好，▇▇也是', '@▇▇ 讲得好，▇▇也是'],
])('says %j as a sentence in both languages', (text, chinese, english) => {
  expect(plainText(fromPublicText(text), zh)).toBe(chinese)
  expect(plainText(fromPublicText(text), en)).toBe(english)
})

test('keeps the @ with whom it addresses', () => {
  expect(shownPieces(fromPublicText('多谢@⟦speaker⟧ 和@▇▇'))).toEqual([
    { kind: 'words', text: '多谢' },
    { kind: 'voice', voice: 'speaker', mention: true },
    { kind: 'words', text: ' 和' },
    { kind: 'blank', mention: true },
  ])
})

test('lets a mention go where the page says who is asked, and only there', () => {
  const left = (text: string) => plainText(withoutAddressee(fromPublicText(text), 'speaker'), zh)
  expect(left('@⟦speaker⟧ 幂等键保留多久？')).toBe('幂等键保留多久？')
  expect(left('@⟦speaker⟧，幂等键保留多久？')).toBe('幂等键保留多久？')
  expect(left('@⟦member-A⟧ 你们呢')).toBe('@成员 A 你们呢')
  expect(left('多谢@⟦speaker⟧ 了')).toBe('多谢 @讲者 了')
  expect(left('⟦speaker⟧讲得好')).toBe('讲者讲得好')
  expect(left('@⟦speaker⟧')).toBe('@讲者')
})

test('never cuts a snippet between an @ and whom it addresses', () => {
  const text = `${'一'.repeat(4)}账单${'二'.repeat(69)}@⟦member-A⟧ 好`
  const pieces = snippetOf(text, ['账单']).map(({ piece }) => piece)
  expect(plainText(pieces, zh)).toBe(`${'一'.repeat(4)}账单${'二'.repeat(69)}…`)
})
