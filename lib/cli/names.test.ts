import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommandLine } from './run'
import { wordsIn } from './words'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yehua names 昵称 '))
})
afterAll(() => rm(folder, { recursive: true }))

async function yehua(locale: 'zh' | 'en', ...line: string[]) {
  const [out, said]: [string[], string[]] = [[], []]
  const code = await runCommandLine(line, {
    output: { out: (text) => out.push(text), say: (text) => said.push(text), status: null },
    words: wordsIn(locale),
    signal: new AbortController().signal,
    clock: () => 0,
  })
  return { code, out, said }
}

test('names check judges one nickname a line, without a database', async () => {
  const file = join(folder, 'names.txt')
  await writeFile(file, '\uFEFF林檎-茶马科技-产品-SH\r\n\r\n  \r\n阿禾_前端_某某银行\r\n云朵')
  const { code, out, said } = await yehua('zh', 'names', 'check', file, '--json')
  expect([code, out.length, said]).toEqual([0, 1, []])
  expect(JSON.parse(out[0] ?? '')).toEqual([
    {
      nickname: '林檎-茶马科技-产品-SH',
      verdict: 'compliant',
      parts: { name: '林檎', company: '茶马科技', role: '产品', city: 'SH' },
      missing: [],
      warnings: ['城市写了简称「SH」，通常指上海。'],
      reasons: ['要求的几项都在，顺序和分隔符都对。'],
      suggestion: null,
      guess: null,
      pieces: [
        { text: '林檎', part: 'name', certainty: 'place' },
        { text: '茶马科技', part: 'company', certainty: 'known' },
        { text: '产品', part: 'role', certainty: 'known' },
        { text: 'SH', part: 'city', certainty: 'known' },
      ],
    },
    {
      nickname: '阿禾_前端_某某银行',
      verdict: 'fixable',
      parts: { name: '阿禾', company: '某某银行', role: '前端', city: null },
      missing: [],
      warnings: [],
      reasons: ['顺序不对：公司应在岗位之前。', '分隔符用了「_」，规则要求用「-」。'],
      suggestion: '阿禾-某某银行-前端',
      guess: null,
      pieces: [
        { text: '阿禾', part: 'name', certainty: 'known' },
        { text: '前端', part: 'role', certainty: 'known' },
        { text: '某某银行', part: 'company', certainty: 'known' },
      ],
    },
    {
      nickname: '云朵',
      verdict: 'unreadable',
      parts: { name: null, company: null, role: null, city: null },
      missing: [],
      warnings: [],
      reasons: ['只有一个词，分不出姓名、公司和岗位。'],
      suggestion: null,
      guess: null,
      pieces: [{ text: '云朵', part: 'name', certainty: 'guess' }],
    },
  ])
})

test('names check shows a person each verdict with its reasons', async () => {
  const file = join(folder, 'one.txt')
  await writeFile(file, '阿禾_前端_某某银行\n')
  expect(await yehua('en', 'names', 'check', file)).toEqual({
    code: 0,
    out: [
      [
        'Fixable     阿禾_前端_某某银行 → 阿禾-某某银行-前端',
        '            “阿禾” is the Name, known; “前端” is the Role, known; “某某银行” is the Company, known',
        '            Wrong order: the company belongs before the role.',
        '            It is separated by “_”; the rule asks for “-”.',
        '1 nickname.',
      ].join('\n'),
    ],
    said: [],
  })
})

test('names check answers nothing for an empty file, and says so of a missing one', async () => {
  const empty = join(folder, 'empty.txt')
  await writeFile(empty, '')
  expect(await yehua('en', 'names', 'check', empty, '--json')).toEqual({
    code: 0,
    out: ['[]'],
    said: [],
  })
  const none = join(folder, 'none.txt')
  expect(await yehua('en', 'names', 'check', none, '--json')).toEqual({
    code: 1,
    out: [],
    said: [`There is no file ${none}. Check the path and try again.`],
  })
  const wrong = await yehua('en', 'names', 'chequer', none)
  expect([wrong.code, wrong.out]).toEqual([2, []])
})

test('names check speaks the language of its option rather than the system’s', async () => {
  const file = join(folder, 'list.txt')
  await writeFile(file, '云朵\n')
  const english = await yehua('en', 'names', 'check', file, '--json')
  expect(await yehua('zh', 'names', 'check', file, '--json', '--language', 'en')).toEqual(english)
  const chinese = await yehua('zh', 'names', 'check', file)
  expect(await yehua('en', 'names', 'check', file, '--language', 'zh')).toEqual(chinese)
  expect(chinese.out).not.toEqual(english.out)
  expect((await yehua('en', 'names', 'check', file, '--language', 'fr')).code).toBe(2)
})

test('names check reads the nicknames of a table by its head', async () => {
  const file = join(folder, 'names.csv')
  await writeFile(
    file,
    '序号,nickname,verdict\r\n1,张三-青禾-B端产品,compliant\r\n2,"林檎, 青禾",\r\n',
  )
  const { code, out } = await yehua('zh', 'names', 'check', file, '--json')
  const judged = JSON.parse(out[0] ?? '[]') as { nickname: string; verdict: string }[]
  expect([code, judged.map(({ nickname, verdict }) => [nickname, verdict])]).toEqual([
    0,
    [
      ['张三-青禾-B端产品', 'compliant'],
      ['林檎, 青禾', 'incomplete'],
    ],
  ])
})
