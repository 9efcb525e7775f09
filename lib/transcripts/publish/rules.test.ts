import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftLines } from '@/lib/transcripts/draft/rules-lines'
import { dictionaryOf } from '@/lib/redaction/rules-names'
import { countReplaced, publicLines } from './rules'
import { findResiduals } from '@/lib/transcripts/redaction/rules-residual'
import { wordsOf } from '@/lib/transcripts/redaction/rules-tokens'
import { isListedWord } from '@/lib/redaction/rules-words'
import { CUT, said } from '@/lib/transcripts/fixtures'
import type { KnownPerson } from '@/lib/redaction/rules-names'
import type { CutMessage } from '@/lib/transcripts/types'

const han = fc.constantFrom(...Array.from('知远南舟听雨一苇砚秋白鹿望潮青临溪晚灯'))
const hanName = fc
  .tuple(
    fc.constantFrom(...Array.from('沈顾何林周白')),
    fc.string({ unit: han, minLength: 1, maxLength: 2 }),
  )
  .map((parts) => parts.join(''))
const latinName = fc
  .string({
    unit: fc.constantFrom(...Array.from('abdeiklmnorstuvxyzÉß')),
    minLength: 3,
    maxLength: 8,
  })
  .filter((name) => !isListedWord(name))
const oddName = fc.string({
  unit: fc.constantFrom(...Array.from('夜车 .+&@·()é😀0７Ａz')),
  minLength: 2,
  maxLength: 10,
})
const LETTER = /\p{L}/u
const company = fc.constantFrom('青舟支付', '临溪银行', '白鹿金服', '望潮科技')
const nickname = fc
  .tuple(
    fc.oneof(hanName, latinName),
    fc.constantFrom('-', '_', ' ', '—', '@', '－'),
    company,
    fc.constantFrom('产品', '研发', 'PM', '运营'),
  )
  .map(([name, separator, firm, duty]) => ({ label: [name, firm, duty].join(separator), name }))

/** A person's labels, and the strings that must not be read anywhere afterwards. */
const person = fc
  .record({ nick: nickname, real: hanName, odd: oddName })
  .map(({ nick, real, odd }) => ({
    names: [nick.label, real, odd],
    redacted: [
      nick.label,
      nick.name,
      real,
      ...(LETTER.test(odd) && odd.trim().length > 1 ? [odd.trim()] : []),
    ],
  }))
const community = fc.array(person, { minLength: 1, maxLength: 6 })

const filler = fc.constantFrom(
  '，',
  '。',
  ' ',
  '?',
  '@',
  '「',
  '：',
  '」',
  '账',
  '的',
  '说',
  'ok',
  '老师',
  '[强]',
  '\u2005',
  '\u200b',
  '12',
  '-',
  '\n',
  '微信',
  '为什么',
)
const secret = fc.constantFrom(
  '13800138000',
  '138 0013 8000',
  '+86-13800138000',
  'wxid_q1w2e3r4',
  'boat@mail.example.com',
)

type People = readonly { readonly names: readonly string[]; readonly redacted: readonly string[] }[]

function textOf(people: People) {
  const names = people.flatMap(({ names }) => names)
  const redacted = people.flatMap((one) => one.redacted)
  return fc
    .array(fc.oneof(fc.constantFrom(...names, ...redacted), filler, filler, secret), {
      maxLength: 12,
    })
    .map((parts) => parts.join(''))
}

const evening = community.chain((people) =>
  fc
    .array(
      fc.tuple(fc.integer({ min: 0, max: people.length + 1 }), textOf(people), textOf(people)),
      { maxLength: 12 },
    )
    .map((said) => ({ people, said })),
)

function known(people: People): readonly KnownPerson[] {
  return people.map(({ names }, index) => ({ key: `p${index}`, names }))
}

function messagesOf(spoken: readonly (readonly [number, string, string])[]): readonly CutMessage[] {
  return spoken.map(([who, text, quoted], index) =>
    said(index * 5, `P${who}`, text, {
      ...(index % 3 === 2
        ? { kind: 'quotation' as const, quotation: { label: `P${who}`, text: quoted } }
        : {}),
    }),
  )
}

const cut = { ...CUT, speaker: 'p0', host: 'p1' }

test('no redacted name survives in any published line, of any messages', () => {
  fc.assert(
    fc.property(evening, ({ people, said: spoken }) => {
      const dictionary = dictionaryOf(known(people), [
        '青舟支付',
        '临溪银行',
        '白鹿金服',
        '望潮科技',
      ])
      const lines = publicLines(draftLines(cut, messagesOf(spoken), dictionary), dictionary)
      const survivors = people
        .flatMap(({ redacted }) => redacted)
        .filter((name) => lines.some(({ text }) => reads(wordsOf(text), name)))
      expect(survivors).toEqual([])
      expect(findResiduals('', '', lines, dictionary)).toEqual([])
      expect(lines.filter(({ text }) => /wxid|\d{11}|example\.com|0013/.test(text))).toEqual([])
    }),
    { numRuns: 500 },
  )
  // A second alone; on a machine that is busy building, several.
}, 60_000)

test('voices keep people apart within a talk and say nothing about who they are', () => {
  fc.assert(
    fc.property(evening, ({ people, said: spoken }) => {
      const dictionary = dictionaryOf(known(people))
      const messages = messagesOf(spoken)
      const { lines, voices } = draftLines(cut, messages, dictionary)
      expect(new Set(voices.values()).size).toBe(voices.size)
      const renamed = messages.map((message) => ({
        ...message,
        person: `other-${message.person}`,
        label: 'x',
      }))
      const noNames = dictionaryOf([])
      const one = draftLines(cut, messages, noNames).lines
      const other = draftLines(
        { ...cut, speaker: 'other-p0', host: 'other-p1' },
        renamed,
        noNames,
      ).lines
      expect(other.map(({ voice }) => voice)).toEqual(one.map(({ voice }) => voice))
      expect(lines.map(({ position }) => position)).toEqual(lines.map((_, index) => index))
    }),
  )
})

test('the last scan finds names and private things in the title and the summary', () => {
  const dictionary = dictionaryOf([{ key: 'a', names: ['沈知远-青舟支付-产品'] }])
  expect(
    findResiduals(
      '沈知远谈对账',
      '加微信 boat2026',
      [{ position: 3, text: '电话 13800138000' }],
      dictionary,
    ),
  ).toEqual([
    { field: 'title', reason: 'NAME', found: '沈知远' },
    { field: 'summary', reason: 'PRIVATE', found: 'boat2026' },
    { position: 3, reason: 'PRIVATE', found: '13800138000' },
  ])
})

/** Written apart from the code under test: whether a reader can read the name in the text. */
function reads(text: string, name: string): boolean {
  const plain = (value: string) =>
    value.normalize('NFKC').toLowerCase().replaceAll('\u200b', '').replaceAll(/\s+/gu, ' ').trim()
  const edge = (char: string) => (/\p{N}/u.test(char) ? '\\p{N}' : '\\p{Script=Latin}')
  const word = /[\p{Script=Latin}\p{N}]/u
  const first = Array.from(plain(name)).at(0) ?? ''
  const last = Array.from(plain(name)).at(-1) ?? ''
  const before = word.test(first) ? `(?<!${edge(first)})` : ''
  const behind = word.test(last) ? `(?!${edge(last)})` : ''
  const escaped = plain(name).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`${before}${escaped}${behind}`, 'u').test(plain(text))
}

test('counts each mark that the draft shows once: as a blank or as a role', () => {
  const words = { kind: 'words', text: '谢谢' } as const
  const role = { kind: 'voice', voice: 'SPEAKER', hidden: '沈知远' } as const
  const blank = { kind: 'blank', hidden: '13800138000' } as const
  const line = { kind: 'REMARK', picture: null } as const
  expect(
    countReplaced([
      { ...line, pieces: [words, role, blank] },
      { ...line, pieces: [role] },
      { ...line, kind: 'APPLAUSE', pieces: [role] },
      { ...line, picture: { mediaId: 'm', width: 1, height: 1 }, pieces: [blank] },
    ]),
  ).toEqual({ hidden: 1, named: 2 })
})
