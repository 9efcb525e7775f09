import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { readRoster } from './rules'
import type { ReadRoster, RosterFormat } from '@/lib/rosters/types'

const utf8 = (text: string) => new TextEncoder().encode(text)

async function read(bytes: Uint8Array | string, given: RosterFormat | null = null) {
  const outcome = await readRoster(typeof bytes === 'string' ? utf8(bytes) : bytes, given)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

async function refusal(bytes: Uint8Array | string, given: RosterFormat | null = null) {
  const outcome = await readRoster(typeof bytes === 'string' ? utf8(bytes) : bytes, given)
  return outcome.ok ? 'OK' : outcome.refusal.code
}

const people = ({ rows }: ReadRoster) => rows.map(({ line, nickname }) => [line, nickname])

describe('reading CSV', () => {
  it('takes Chinese heads in any order, with a mark of UTF-8 and quoted cells', async () => {
    const roster = await read(
      '\uFEFF城市,群昵称,公司,邮箱,加入日期\r\n上海,"宁远-青禾, 支付-产品",青禾支付,A@Example.com,2026/3/5\r\n',
    )
    expect(roster).toEqual({
      format: 'CSV',
      dropped: 0,
      above: 0,
      misread: false,
      rows: [
        {
          line: 2,
          nickname: '宁远-青禾, 支付-产品',
          fields: {
            city: '上海',
            company: '青禾支付',
            email: 'a@example.com',
            joinedOn: '2026-03-05',
          },
          faults: [],
        },
      ],
    })
  })

  it('takes English heads, tabs and semicolons', async () => {
    expect(people(await read('nickname\tcompany\nSummer-Birch-PM\tBirch\n'))).toEqual([
      [2, 'Summer-Birch-PM'],
    ])
    expect(people(await read('Company;Group nickname\nBirch;Summer\n'))).toEqual([[2, 'Summer']])
  })

  it('takes the first column for the nickname where there is no head', async () => {
    const roster = await read('宁远-青禾-产品,x\n顾晓棠-云杉-研发,y\n')
    expect(roster.format).toBe('CSV')
    expect(people(roster)).toEqual([
      [1, '宁远-青禾-产品'],
      [2, '顾晓棠-云杉-研发'],
    ])
  })

  it('reads GB18030', async () => {
    // 昵称,公司 / 宁远,青禾
    const bytes = Buffer.from('eac7b3c62cb9abcbbe0ac4feD4b62cc7e0bacc0a', 'hex')
    expect(people(await read(bytes))).toEqual([[2, '宁远']])
  })

  it('keeps the line of the file behind cells of several lines', async () => {
    const roster = await read('昵称,公司\n"宁远\n-青禾-产品",青禾\n顾晓棠,云杉\n')
    expect(people(roster)).toEqual([
      [2, '宁远 -青禾-产品'],
      [4, '顾晓棠'],
    ])
  })

  it('says the line and the field of a fault, and leaves out only that field', async () => {
    const roster = await read('昵称,邮箱,加入日期\n宁远,nowhere,昨天\n,a@b.example,\n')
    expect(roster.rows).toEqual([
      {
        line: 2,
        nickname: '宁远',
        fields: {},
        faults: [
          { code: 'BAD_EMAIL', field: 'email' },
          { code: 'BAD_DATE', field: 'joinedOn' },
        ],
      },
      {
        line: 3,
        nickname: '',
        fields: { email: 'a@b.example' },
        faults: [{ code: 'NO_NICKNAME' }],
      },
    ])
  })

  it('drops account ids and phone numbers, and counts them', async () => {
    const roster = await read(
      '昵称,微信号,手机,公司\n宁远 138 0013 8000,ningyuan88,13800138000,青禾\nwxid_a1b2c3 顾晓棠,,,云杉\n',
    )
    expect(people(roster)).toEqual([
      [2, '宁远'],
      [3, '顾晓棠'],
    ])
    expect(roster.dropped).toBe(4)
    expect(JSON.stringify(roster)).not.toMatch(/wxid|138|ningyuan88/u)
  })
})

describe('reading a plain list', () => {
  it('takes one nickname a line, without numbering, blanks and unseen characters', async () => {
    const roster = await read('1. 宁远-青禾-产品\n\n2. \u200B顾晓棠-云杉-研发\u200E\n3. Summer\n')
    expect(roster.format).toBe('LIST')
    expect(people(roster)).toEqual([
      [1, '宁远-青禾-产品'],
      [3, '顾晓棠-云杉-研发'],
      [4, 'Summer'],
    ])
  })

  it('keeps two lines of one nickname apart', async () => {
    expect(people(await read('Summer\nSummer\nSummer\n'))).toEqual([
      [1, 'Summer'],
      [2, 'Summer'],
      [3, 'Summer'],
    ])
  })

  it('takes a format that is given', async () => {
    const text = '昵称\n宁远\n'
    expect(people(await read(text))).toEqual([[2, '宁远']])
    expect(people(await read(text, 'LIST'))).toEqual([
      [1, '昵称'],
      [2, '宁远'],
    ])
  })
})

describe('reading what was copied from the chat program', () => {
  it('passes over headings, buttons, the index, counts and pictures', async () => {
    const text =
      '群成员(6)\n搜索\n群主、管理员(2)\n宁远-青禾-产品\n[图片]\n顾晓棠-云杉-研发\nA\nAnna-Birch-PM\nC\nC\n#\n🌙车车\n查看更多群成员\n共 6 人\n'
    const roster = await read(text)
    expect(roster.format).toBe('COPIED')
    expect(people(roster)).toEqual([
      [4, '宁远-青禾-产品'],
      [6, '顾晓棠-云杉-研发'],
      [8, 'Anna-Birch-PM'],
      [10, 'C'],
      [12, '🌙车车'],
    ])
  })

  it('takes names that all come twice once each, three Summers as three', async () => {
    const twice = ['宁远', 'Summer', 'Summer', '顾晓棠', 'Summer'].flatMap((name) => [name, name])
    expect(people(await read(`成员(5)\n${twice.join('\n')}\n`)).map(([, name]) => name)).toEqual([
      '宁远',
      'Summer',
      'Summer',
      '顾晓棠',
      'Summer',
    ])
    const once = '成员(4)\n宁远\nSummer\nSummer\n顾晓棠\n'
    expect((await read(once)).rows.length).toBe(4)
  })
})

describe('refusing a file', () => {
  it('says what it is not', async () => {
    expect(await refusal('')).toBe('ROSTER_EMPTY')
    expect(await refusal('\n \n')).toBe('ROSTER_EMPTY')
    expect(await refusal(Uint8Array.of(0xff, 0xd8, 0, 1, 2))).toBe('ROSTER_NO_LIST')
    expect(await refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1))).toBe('ROSTER_NO_LIST')
    expect(await refusal(Uint8Array.of(0x50, 0x4b, 3, 4, 5, 6))).toBe('ROSTER_SHEET_BROKEN')
    expect(await refusal('宁远\n', 'XLSX')).toBe('ROSTER_SHEET_BROKEN')
    expect(await refusal(new Uint8Array(5 * 1024 * 1024 + 1).fill(65))).toBe('ROSTER_TOO_LARGE')
    expect(await refusal('宁远\n'.repeat(20_001))).toBe('ROSTER_TOO_MANY_ROWS')
  })
})
