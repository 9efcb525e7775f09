import { Buffer } from 'node:buffer'
import { deflateRawSync } from 'node:zlib'

export type ZipEntry = {
  readonly name: string
  readonly content: Uint8Array
  /** The unpacked size the archive claims; the real one by default. */
  readonly claimed?: number
  /** General purpose flags; bit 0 says that the file is encrypted. */
  readonly flags?: number
  /** 8 (deflate) by default; 0 is stored as it is. */
  readonly method?: number
}

/** For tests: a ZIP archive that says exactly what it is asked to say (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
export function zipOf(entries: readonly ZipEntry[], count = entries.length): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, claimed = content.byteLength, flags = 0, method = 8 } of entries) {
    const file = Buffer.from(name)
    const packed = method === 8 ? deflateRawSync(content) : Buffer.from(content)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    for (const [header, at] of [
      [local, 6],
      [central, 8],
    ] as const) {
      header.writeUInt16LE(flags, at)
      header.writeUInt16LE(method, at + 2)
      header.writeUInt32LE(packed.byteLength, at + 12)
      header.writeUInt32LE(claimed, at + 16)
      header.writeUInt16LE(file.byteLength, at + 20)
    }
    central.writeUInt32LE(offset, 42)
    locals.push(local, file, packed)
    directory.push(central, file)
    offset += local.byteLength + file.byteLength + packed.byteLength
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]))
}

/** For tests: the same with the directory's end in the form for very large archives (APPNOTE 4.3.14, 4.3.15). */
export function zip64Of(entries: readonly ZipEntry[], count: bigint): Uint8Array {
  const plain = Buffer.from(zipOf(entries))
  const body = plain.subarray(0, -22)
  const start = plain.readUInt32LE(plain.byteLength - 22 + 16)
  const record = Buffer.alloc(56)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeBigUInt64LE(count, 32)
  record.writeBigUInt64LE(BigInt(start), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(body.byteLength), 8)
  locator.writeUInt32LE(1, 16)
  const end = Buffer.from(plain.subarray(-22))
  end.writeUInt16LE(0xffff, 10)
  end.writeUInt32LE(0xffffffff, 16)
  return new Uint8Array(Buffer.concat([body, record, locator, end]))
}

type Sheet = {
  /** The rows as they stand in `sheetData`. */
  readonly rows: string
  readonly state?: 'hidden' | 'veryHidden'
  /** Where the part lies, seen from the folder `xl`. */
  readonly target?: string
}

/** For tests: a spreadsheet of these sheets, with texts that cells share. */
export function bookOf(sheets: readonly Sheet[], { strings = '' } = {}): Uint8Array {
  const part = (name: string, xml: string) => ({ name, content: new TextEncoder().encode(xml) })
  const placed = sheets.map(({ target, ...sheet }, at) => ({
    ...sheet,
    id: `rId${at + 1}`,
    target: target ?? `worksheets/sheet${at + 1}.xml`,
  }))
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`
  const listed = placed.map(
    ({ id, state }, at) =>
      `<sheet name="s${at}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="${id}"/>`,
  )
  return zipOf([
    part(
      '_rels/.rels',
      `<Relationships>${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    part('xl/workbook.xml', `<workbook xmlns:r="r"><sheets>${listed.join('')}</sheets></workbook>`),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${placed.map(({ id, target }) => relation(id, 'worksheet', target)).join('')}${relation('s', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    ),
    part('xl/sharedStrings.xml', `<sst>${strings}</sst>`),
    ...placed.map(({ target, rows }) =>
      part(
        target.startsWith('/') ? target.slice(1) : `xl/${target}`.replace('xl/../', ''),
        `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      ),
    ),
  ])
}

/** For tests: a row of texts, each cell with or without its reference. */
export function rowOf(cells: readonly string[], row: number | null = null): string {
  const written = cells.map((text, at) => {
    const place = row === null ? '' : ` r="${String.fromCharCode(65 + at)}${row}"`
    return `<c${place} t="inlineStr"><is><t>${text}</t></is></c>`
  })
  return `<row${row === null ? '' : ` r="${row}"`}>${written.join('')}</row>`
}
