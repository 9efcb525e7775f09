import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { readRoster } from './rules'

async function read(bytes: Uint8Array | string) {
  const outcome = await readRoster(
    typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
  )
  if (!outcome.ok) return outcome.refusal.code
  const { rows, above, misread } = outcome.value
  return { people: rows.map(({ line, nickname }) => `${line} ${nickname}`), above, misread }
}

const people = async (text: Uint8Array | string) => {
  const found = await read(text)
  return typeof found === 'string' ? found : found.people
}

describe('where a list begins', () => {
  it('finds the head below a title, and says how much stands above', async () => {
    const text =
      '\uFEFF青禾群成员名单（2026年11月）,,,\n,,,\n导出：运营,,2026-11-20,\n序号,群昵称,公司,手机号\n1,江一舟-青禾-产品,青禾,13800000000\n2,苏禾-云栈-技术,云栈,\n'
    expect(await read(text)).toEqual({
      people: ['5 江一舟-青禾-产品', '6 苏禾-云栈-技术'],
      above: 2,
      misread: false,
    })
  })

  it('finds the head of one column below a title, and never takes a person for one', async () => {
    expect(await people('青禾群成员名单\n群昵称\n江一舟-青禾-产品\n')).toEqual([
      '3 江一舟-青禾-产品',
    ])
    expect(await people('江一舟-青禾-产品\nName\n苏禾\n')).toEqual([
      '1 江一舟-青禾-产品',
      '2 Name',
      '3 苏禾',
    ])
  })

  it('takes the line `sep=;` for an instruction', async () => {
    const rows = '序号;群昵称\r\n1;江一舟-青禾, 产品\r\n'
    for (const line of ['sep=;', '"sep=;"', 'SEP=;;'] as const) {
      expect(await people(`\uFEFF${line}\r\n${rows}`)).toEqual(['3 江一舟-青禾, 产品'])
    }
  })

  it('passes over heads that are repeated, letters of an index, counts and numbers dragged on', async () => {
    const text =
      '序号,群昵称,公司\n,A,\n1,安然,青禾\n序号,群昵称,公司\n,B,\n2,白露,云栈\n3,,\n4,,\n,合计 2 人,\n'
    expect(await people(text)).toEqual(['3 安然', '6 白露'])
  })

  it('takes a letter alone for one of the index where the next name begins with it', async () => {
    expect(await people('成员(2)\nA\n安然-青禾-产品\n安琪\n')).toEqual([
      '3 安然-青禾-产品',
      '4 安琪',
    ])
    expect(await people('A\n安然-青禾-产品\n安琪\n')).toEqual(['2 安然-青禾-产品', '3 安琪'])
    expect(await people('K\n安然-青禾-产品\n')).toEqual(['1 K', '2 安然-青禾-产品'])
  })
})

describe('what stands in a list and is no person', () => {
  it.each([
    ['a sum at the end', '群昵称,公司\n江一舟-青禾-产品,青禾\n苏禾-云栈-技术,云栈\n合计,2\n'],
    [
      'a sum of people',
      '序号,群昵称,公司\n1,江一舟-青禾-产品,青禾\n2,苏禾-云栈-技术,云栈\n,总计：,2 人\n',
    ],
    ['the index of the chat program', '群昵称\nJ\n江一舟-青禾-产品\nS\n苏禾-云栈-技术\n'],
    ['the index in a table', '群昵称,公司\nJ,\n江一舟-青禾-产品,青禾\nS,\n苏禾-云栈-技术,云栈\n'],
  ])('passes over %s', async (_, text) => {
    const found = await people(text)
    expect(Array.isArray(found) ? found.map((one) => one.replace(/^\d+ /u, '')) : found).toEqual([
      '江一舟-青禾-产品',
      '苏禾-云栈-技术',
    ])
  })

  it('keeps a member who is called by such a word, and works somewhere', async () => {
    expect(await people('群昵称,公司\n合计,青禾\nJ,云栈\nS,云栈\n江一舟-青禾-产品,青禾\n')).toEqual(
      ['2 合计', '3 J', '4 S', '5 江一舟-青禾-产品'],
    )
  })
})

describe('what has no name in it', () => {
  it.each([
    ['a head without names', '序号,公司,岗位\n0,青禾,产品\n1,云栈,技术\n'],
    ['a column of numbers', '群昵称,公司\n0,青禾\n1,云栈\n2,青禾\n'],
    ['numbers', '0\n1\n2\n3\n'],
    ['numbers in a table without a head', '0,1\n1,1\n2,1\n'],
    ['phone numbers', '13800138000\n13800138001\n'],
    ['a letter', 'A\n'],
    ['signs', '--\n==\n'],
  ])('refuses %s', async (_, text) => {
    expect(['ROSTER_NO_NAMES', 'ROSTER_EMPTY']).toContain(await read(text))
  })

  it('takes the first column with names where there is no head', async () => {
    expect(await people('1,江一舟-青禾-产品,x\n2,苏禾-云栈-技术,y\n')).toEqual([
      '1 江一舟-青禾-产品',
      '2 苏禾-云栈-技术',
    ])
  })

  it('lets people be called by a picture or a figure among others', async () => {
    expect(await people('🌙\n007\n江一舟\n')).toEqual(['1 🌙', '2 007', '3 江一舟'])
  })
})

describe('the encoding of a list', () => {
  const encoded = (encoding: 'gb18030' | 'big5', hex: string) => [encoding, hex] as const
  const lines = '群昵称,公司\n江一舟-青禾-产品,青禾\n'

  it.each([
    encoded('gb18030', 'c8baeac7b3c62cb9abcbbe0abdadd2bbd6db2dc7e0bacc2db2fac6b70a'),
    encoded(
      'big5',
      'b873ceeebad92ca4bda5712cc2bea6ec0d0ab3afa46aa4e52db7d7c2d72da475b57bae762cb7d7c2d72ca475b57bae760d0aaa4cacfcacc22da578bf6eb9712db35dad702ca578bf6eb9712cb35dad700d0a',
    ),
  ])('reads %s', async (encoding, hex) => {
    const found = await read(Buffer.from(hex, 'hex'))
    const text = new TextDecoder(encoding).decode(Buffer.from(hex, 'hex'))
    const second = text.split(/\r?\n/u)[1]?.split(',')[0] ?? ''
    expect(found).toMatchObject({ misread: false })
    expect(typeof found === 'string' ? found : found.people[0]).toBe(`2 ${second}`)
  })

  const HONG_KONG =
    'b873ceeebad92ca4bda5712cc2bea6ec0d0ab3afa46aa4e52dfac0c2d72da475b57bae762cfac0c2d72ca475b57bae760d0aaa4cacfcacc22da578bf6eb9712db35dad702ca578bf6eb9712cb35dad700d0a'

  it('reads what Hong Kong added to Big5, and warns of no list that it read rightly', async () => {
    expect(await read(Buffer.from(HONG_KONG, 'hex'))).toEqual({
      people: ['2 陳大文-滙豐-工程師', '3 林美玲-台積電-設計'],
      above: 0,
      misread: false,
    })
  })

  it('says of one character that it could not read, however well the rest reads', async () => {
    const hex = HONG_KONG.replaceAll('fac0', '8180')
    expect(await read(Buffer.from(hex, 'hex'))).toMatchObject({ misread: true })
  })

  it('reads UTF-16 in both orders, with a mark and without', async () => {
    const little = Buffer.from(lines, 'utf16le')
    const big = Buffer.from(little).swap16()
    for (const bytes of [
      little,
      big,
      Buffer.concat([Buffer.of(0xff, 0xfe), little]),
      Buffer.concat([Buffer.of(0xfe, 0xff), big]),
    ]) {
      expect(await people(bytes)).toEqual(['2 江一舟-青禾-产品'])
    }
  })

  it.each([
    [
      'UTF-8 read as GB18030',
      (text: string) => new TextDecoder('gb18030').decode(Buffer.from(text)),
    ],
    ['UTF-8 read as Latin-1', (text: string) => Buffer.from(text).toString('latin1')],
    ['UTF-8 read as Big5', (text: string) => new TextDecoder('big5').decode(Buffer.from(text))],
    ['lost characters', (text: string) => text.replace(/\p{Script=Han}/gu, '\uFFFD')],
  ])('says that it looks misread: %s', async (_, spoil) => {
    const names = [
      '江一舟-青禾-产品',
      '苏禾-云栈-技术',
      '林深-白鹭支付-运营',
      '沈知远-青舟-研发',
    ].join('\n')
    const found = await read(spoil(names))
    expect(typeof found === 'string' || found.misread).toBe(true)
  })

  it.each([
    ['Chinese', lines],
    ['traditional Chinese', '羣暱稱,公司\n陳靜儀-匯豐銀行-產品,匯豐銀行\n'],
    [
      'French',
      'nickname\nÉloïse-Crédit Agricole-Ingénieure\nFrançois-Société Générale-Développeur\n',
    ],
    [
      'names in rare characters',
      '江一舟-青禾-产品\n龘靐-青禾-产品\n𠮷田拓也-青禾-研发\n苏禾-云栈-技术\n',
    ],
    ['pictures', '🌙江一舟\n❤️苏禾\n☕林深\n'],
  ])('says nothing of the kind of %s', async (_, text) => {
    expect(await read(text)).toMatchObject({ misread: false })
  })
})

describe('a line that was made to be slow', () => {
  it.each([
    ['blanks', `群主${' '.repeat(300)}x`],
    ['many blanks', `成员${' '.repeat(200_000)}x\n江一舟`],
    ['signs', `138 0013 8000${'/'.repeat(200_000)}x`],
    ['brackets', `${'（ '.repeat(100_000)}13800138000`],
    ['digits', `1${' 3'.repeat(100_000)}`],
    ['quotes', `"${'""'.repeat(100_000)}\n`],
  ])('is read at once: %s', async (_, text) => {
    const outcome = await readRoster(new TextEncoder().encode(`江一舟\n苏禾\n林深\n${text}\n`))
    expect(outcome.ok).toBe(true)
  })
})
