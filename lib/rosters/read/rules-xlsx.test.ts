import { describe, expect, it } from 'vitest'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { toCsv } from '@/lib/shared/csv'
import type { ReadRoster } from '@/lib/rosters/types'
import { zipOf } from './fixtures'
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

  it('refuses what unpacks to more than it should, and what lies about its size', async () => {
    const name = 'xl/worksheets/sheet1.xml'
    const content = new Uint8Array(80 * 1024 * 1024)
    expect(await refusal(zipOf([{ name, content }]))).toBe('ROSTER_UNPACKS_TOO_LARGE')
    expect(await refusal(zipOf([{ name, content, claimed: 10 }]))).toBe('ROSTER_SHEET_BROKEN')
  })

  it('refuses a cell that lies beyond the last row anybody needs', async () => {
    for (const place of ['A99999', 'XFD1', 'A1e9']) {
      const content = utf8(`<sheetData><row><c r="${place}"><v>1</v></c></row></sheetData>`)
      for (const name of ['xl/worksheets/sheet1.xml', 'xl/elsewhere.xml']) {
        expect(await refusal(zipOf([{ name, content }]))).toBe('ROSTER_TOO_MANY_ROWS')
      }
    }
  })

  it('refuses more tags than a list has, in every part, and entities', async () => {
    const name = 'xl/sharedStrings.xml'
    const many = utf8(`<sst>${'<si/>'.repeat(2_000_000)}</sst>`)
    expect(await refusal(zipOf([{ name, content: many }]))).toBe('ROSTER_UNPACKS_TOO_LARGE')
    const entity = utf8('<!DOCTYPE sst [<!ENTITY a "b">]><sst/>')
    expect(await refusal(zipOf([{ name, content: entity }]))).toBe('ROSTER_SHEET_BROKEN')
  })

  it('looks through a part of nothing but beginnings once', async () => {
    const content = utf8('<c '.repeat(600_000))
    expect(await refusal(zipOf([{ name: 'xl/worksheets/sheet1.xml', content }]))).toBe(
      'ROSTER_SHEET_BROKEN',
    )
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
