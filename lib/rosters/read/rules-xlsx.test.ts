import { describe, expect, it } from 'vitest'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { toCsv } from '@/lib/shared/csv'
import type { ReadRoster } from '@/lib/rosters/types'
import { bookOf, rowOf, zipOf } from './fixtures'
import { readRoster } from './rules'

const utf8 = (text: string) => new TextEncoder().encode(text)

async function read(bytes: Uint8Array | string) {
  const outcome = await readRoster(typeof bytes === 'string' ? utf8(bytes) : bytes)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

async function refusal(bytes: Uint8Array) {
  const outcome = await readRoster(bytes)
  return outcome.ok ? 'OK' : outcome.refusal.code
}

describe('reading a spreadsheet', () => {
  it('takes the first sheet, with days as days', async () => {
    const day = { value: new Date('2026-03-05T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' }
    const bytes = await sheet([
      [{ value: '群昵称' }, { value: '入群日期' }],
      [{ value: '宁远-青禾-产品' }, day],
      [{ value: 'Summer' }, { value: '' }],
    ])
    const roster = await read(bytes)
    expect(roster.format).toBe('XLSX')
    expect(roster.rows.map(({ line, nickname, fields }) => [line, nickname, fields])).toEqual([
      [2, '宁远-青禾-产品', { joinedOn: '2026-03-05' }],
      [3, 'Summer', {}],
    ])
  })

  it('reads cells without a reference in their order, and those with one in their place', async () => {
    const head = ['群昵称', '公司']
    const bare = bookOf([{ rows: rowOf(head) + rowOf(['江一舟-青禾-产品', '青禾']) }])
    const sparse = '<row r="7"><c r="B7" t="inlineStr"><is><t>青禾</t></is></c></row>'
    const placed = bookOf([{ rows: rowOf(head, 1) + rowOf(['江一舟-青禾-产品'], 4) + sparse }])
    expect((await read(bare)).rows.map(({ line, fields }) => [line, fields.company])).toEqual([
      [2, '青禾'],
    ])
    expect((await read(placed)).rows.map(({ line, faults }) => [line, faults])).toEqual([
      [4, []],
      [7, [{ code: 'NO_NICKNAME' }]],
    ])
  })

  it('takes the first sheet in sight that has a head, wherever its part lies', async () => {
    const list = {
      rows: rowOf(['群昵称']) + rowOf(['江一舟-青禾-产品']),
      target: '/elsewhere/list.xml',
    }
    const cover = { rows: rowOf(['青禾群']) + rowOf(['请看下一页']) }
    const secret = { rows: rowOf(['群昵称']) + rowOf(['不看这里']) }
    const book = bookOf([
      { ...secret, state: 'hidden' },
      { ...secret, state: 'veryHidden' },
      cover,
      list,
    ])
    expect((await read(book)).rows.map(({ nickname }) => nickname)).toEqual(['江一舟-青禾-产品'])
  })

  it('takes the first sheet that is not empty where none has a head', async () => {
    const book = bookOf([{ rows: '' }, { rows: rowOf(['江一舟-青禾-产品']) + rowOf(['Summer']) }])
    expect((await read(book)).rows.map(({ nickname }) => nickname)).toEqual([
      '江一舟-青禾-产品',
      'Summer',
    ])
  })

  it('passes over formats that were dragged to the end of the sheet', async () => {
    const people = rowOf(['群昵称'], 1) + rowOf(['江一舟-青禾-产品'], 2)
    const empty = Array.from(
      { length: 60_000 },
      (_, at) =>
        `<row r="${at + 3}" s="1"><c r="A${at + 3}" s="1"/><c r="XFD${at + 3}" s="1"/></row>`,
    )
    expect((await read(bookOf([{ rows: people + empty.join('') }]))).rows.length).toBe(1)
  })

  it('reads texts that cells share, without the readings beside them', async () => {
    const strings =
      '<si><t>群昵称</t></si><si><r><t>江一舟</t></r><r><t>-青禾&amp;Co-产品</t></r><rPh sb="0" eb="1"><t>ジャン</t></rPh></si>'
    const rows = '<row><c t="s"><v>0</v></c></row><row><c t="s"><v>1</v></c></row>'
    expect((await read(bookOf([{ rows }], { strings }))).rows[0]?.nickname).toBe(
      '江一舟-青禾&Co-产品',
    )
  })

  it(
    'refuses what unpacks to more than it should, and what lies about its size',
    { timeout: 30_000 },
    async () => {
      const name = 'xl/workbook.xml'
      const content = new Uint8Array(80 * 1024 * 1024)
      expect(await refusal(zipOf([{ name, content }]))).toBe('ROSTER_UNPACKS_TOO_LARGE')
      expect(await refusal(zipOf([{ name, content, claimed: 10 }]))).toBe('ROSTER_SHEET_BROKEN')
      const people = rowOf(['群昵称']) + rowOf(['Summer'])
      const long = bookOf([{ rows: people + `<row>${' '.repeat(65 * 1024 * 1024)}</row>` }])
      expect(await refusal(long)).toBe('ROSTER_UNPACKS_TOO_LARGE')
    },
  )

  it('refuses a value that lies beyond the last row anybody needs, wherever the sheet lies', async () => {
    for (const place of ['A99999', 'XFD1', 'ZZZZ1']) {
      const rows = `<row r="${place.replace(/[A-Z]+/u, '')}"><c r="${place}" t=">" other="a > b"><v>1</v></c></row>`
      for (const target of ['worksheets/sheet1.xml', '../elsewhere.xml']) {
        expect(await refusal(bookOf([{ rows, target }]))).toBe('ROSTER_TOO_MANY_ROWS')
      }
    }
  })

  it('takes a row that says a place no sheet has for the next one', async () => {
    const rows = rowOf(['群昵称']) + rowOf(['Summer']).replace('<row>', '<row r="1e9">')
    expect((await read(bookOf([{ rows }]))).rows.map(({ line }) => line)).toEqual([2])
  })

  it(
    'refuses more tags than a list has, in all parts together, and entities',
    { timeout: 30_000 },
    async () => {
      const strings = '<si/>'.repeat(1_100_000)
      const rows = `<row>${'<c/>'.repeat(1_000_000)}</row>`
      expect(await refusal(bookOf([{ rows }], { strings }))).toBe('ROSTER_UNPACKS_TOO_LARGE')
      const name = 'xl/workbook.xml'
      const entity = utf8('<!DOCTYPE sst [<!ENTITY a "b">]><sst>&a;</sst>')
      expect(await refusal(zipOf([{ name, content: entity }]))).toBe('ROSTER_SHEET_BROKEN')
    },
  )

  it('keeps no more of a cell than a field has, however often a long text is shared', async () => {
    const strings = `<si><t>群昵称</t></si><si><t>${'长'.repeat(100_000)}</t></si>`
    const rows = `<row><c t="s"><v>0</v></c></row>${'<row><c t="s"><v>1</v></c></row>'.repeat(2000)}`
    const roster = await read(bookOf([{ rows }], { strings }))
    expect([roster.rows.length, roster.rows[0]?.faults]).toEqual([2000, [{ code: 'TOO_LONG' }]])
    expect(Math.max(...roster.rows.map(({ nickname }) => nickname.length))).toBe(60)
  })

  it('stops at the first thing that is no XML', async () => {
    const content = utf8('<c '.repeat(600_000))
    expect(await refusal(zipOf([{ name: 'xl/workbook.xml', content }]))).toBe('ROSTER_SHEET_BROKEN')
    expect(await refusal(bookOf([{ rows: '<row>'.repeat(50_000) }]))).toBe('ROSTER_SHEET_BROKEN')
  })
})

describe('reading an export of ours', () => {
  const nicknames = ['=cmd-青禾-产品', '+86-青禾', '-林-', '@车车', "'=Summer", '宁远-青禾-产品']
  const columns = [{ head: '群昵称', cell: (nickname: string) => nickname }]
  const names = ({ rows }: ReadRoster) => rows.map(({ nickname }) => nickname)

  it('takes off the apostrophe before what looks like a formula', async () => {
    expect(names(await read(toCsv(columns, nicknames)))).toEqual(nicknames)
  })

  it('takes it off as well once a spreadsheet program has saved it as its own', async () => {
    const guarded = nicknames.map((nickname) =>
      nickname === '宁远-青禾-产品' ? nickname : `'${nickname}`,
    )
    const cells = ['群昵称', ...guarded].map((value) => [{ value }])
    expect(names(await read(await sheet(cells)))).toEqual(nicknames)
  })
})

async function sheet(data: SheetData): Promise<Uint8Array> {
  return new Uint8Array(await writeXlsxFile(data).toBuffer())
}
