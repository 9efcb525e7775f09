import { LIMITS } from './rules-limits'
import { walkXml, type TagCount, type Visitor } from './rules-xml'
import type { Archive } from './rules-zip'

type Sheet = { readonly part: string; readonly hidden: boolean }

/** Where the parts of a spreadsheet lie (ECMA-376 part 1, 12.3; part 2, 9). */
type Workbook = {
  /** The sheets in the order of their tabs. */
  readonly sheets: readonly Sheet[]
  readonly strings: string | null
  readonly styles: string | null
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean
}

/** Turns the number of a cell with this style into a day; null where the style shows no day. */
export type DayOf = (style: number, days: number) => string | null

type Relation = { readonly id: string; readonly kind: string; readonly part: string }

export async function readWorkbook(archive: Archive, tags: TagCount): Promise<Workbook> {
  const roots = await relationsOf(archive, tags, '')
  const root = roots.find(({ kind }) => kind === 'officeDocument')?.part ?? 'xl/workbook.xml'
  const relations = await relationsOf(archive, tags, root)
  const sheets: Sheet[] = []
  let from1904 = false
  await walk(archive, tags, root, {
    open: (name, { id, state = 'visible', date1904 = '' }) => {
      if (name === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true'
      if (name !== 'sheet') return
      const found = relations.find((one) => one.id === id && one.kind === 'worksheet')
      if (found !== undefined) sheets.push({ part: found.part, hidden: state !== 'visible' })
    },
  })
  const partOf = (kind: string) => relations.find((one) => one.kind === kind)?.part ?? null
  return { sheets, strings: partOf('sharedStrings'), styles: partOf('styles'), from1904 }
}

/** The texts that cells share, without the readings some programs write beside them. */
export async function readStrings(
  archive: Archive,
  tags: TagCount,
  part: string | null,
): Promise<readonly string[]> {
  const strings: string[] = []
  if (part === null) return strings
  let text = ''
  let [taken, aside] = [false, false]
  await walk(archive, tags, part, {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') aside = true
      taken = name === 't' && !aside
    },
    text: (found) => {
      if (taken && text.length < LIMITS.cell) text += found.slice(0, LIMITS.cell)
    },
    close: (name) => {
      if (name === 'si') strings.push(text)
      if (name === 'rPh') aside = false
      taken = false
      return undefined
    },
  })
  return strings
}

/** Which styles show a number as a day. */
export async function readStyles(
  archive: Archive,
  tags: TagCount,
  { styles, from1904 }: Pick<Workbook, 'styles' | 'from1904'>,
): Promise<DayOf> {
  const written = new Map<number, string>()
  const formats: number[] = []
  let inCells = false
  if (styles !== null) {
    await walk(archive, tags, styles, {
      open: (name, { numFmtId = '', formatCode = '' }) => {
        if (name === 'numFmt') written.set(Number(numFmtId), formatCode)
        if (name === 'cellXfs') inCells = true
        if (name === 'xf' && inCells) formats.push(Number(numFmtId))
      },
      close: (name) => {
        if (name === 'cellXfs') inCells = false
        return undefined
      },
    })
  }
  const shown = formats.map((id) => DAY_FORMATS.has(id) || isDayFormat(written.get(id) ?? ''))
  return (style, days) => (shown[style] === true ? dayAfter(days + (from1904 ? 1462 : 0)) : null)
}

/** The formats with a day that need not be written out (ECMA-376 part 1, 18.8.30), Chinese ones included. */
const DAY_FORMATS = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58,
])

function isDayFormat(code: string): boolean {
  const bare = code.slice(0, LIMITS.cell).replace(/"[^"]*"|\\.|\[[^\]]{0,200}\]/gu, '')
  return /[yd]/iu.test(bare)
}

/** Day 1 is the first of January 1900, and a day that never was is counted in: the epoch is two days before. */
function dayAfter(days: number): string | null {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000)
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10)
}

async function relationsOf(archive: Archive, tags: TagCount, part: string): Promise<Relation[]> {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const found: Relation[] = []
  const chunks = archive.chunks(`${folder}_rels/${part.slice(slash + 1)}.rels`)
  if (chunks === null) return found
  await walkXml(chunks, tags, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode = '' }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return
      const kind = Type.slice(Type.lastIndexOf('/') + 1)
      found.push({ id: Id, kind, part: placeOf(folder, Target) })
    },
  })
  return found
}

/** `../sheets/list.xml` seen from a folder; `/xl/list.xml` from the root. */
function placeOf(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').slice(0, -1)
  for (const step of target.slice(0, 1000).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

async function walk(
  archive: Archive,
  tags: TagCount,
  part: string,
  visitor: Visitor,
): Promise<void> {
  const chunks = archive.chunks(part)
  // Some programs name a part of styles or texts that they did not write.
  if (chunks !== null) await walkXml(chunks, tags, visitor)
}
