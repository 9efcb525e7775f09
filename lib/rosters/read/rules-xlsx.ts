import { ok, type Outcome, refuse } from '@/lib/shared/outcome'
import { LIMITS } from './rules-limits'
import { readSheet } from './rules-sheet'
import { readStrings, readStyles, readWorkbook } from './rules-workbook'
import type { Line } from './rules-table'
import { TagCount } from './rules-xml'
import { Archive, SheetFault } from './rules-zip'

/**
 * The sheet of a spreadsheet that is a list, every cell as text: the first one in sight that `isList`, or
 * else the first in sight that is not empty. Every part is read by the walk that counts its tags and its
 * bytes, wherever in the file it lies, and no other reader sees the file.
 */
export async function xlsxLines(
  bytes: Uint8Array,
  isList: (lines: readonly Line[]) => boolean,
): Promise<Outcome<readonly Line[]>> {
  try {
    return ok(await linesOf(await Archive.of(bytes), isList))
  } catch (cause) {
    // yauzl throws its own errors: offsets outside the file, lengths that disagree, what does not inflate.
    if (!(cause instanceof SheetFault)) return refuse('ROSTER_SHEET_BROKEN')
    return cause.fault === 'TOO_MANY_ROWS'
      ? refuse('ROSTER_TOO_MANY_ROWS', { max: LIMITS.rows })
      : refuse(cause.fault === 'TOO_LARGE' ? 'ROSTER_UNPACKS_TOO_LARGE' : 'ROSTER_SHEET_BROKEN')
  }
}

async function linesOf(
  archive: Archive,
  isList: (lines: readonly Line[]) => boolean,
): Promise<readonly Line[]> {
  const tags = new TagCount()
  const workbook = await readWorkbook(archive, tags)
  if (workbook.sheets.length === 0) throw new SheetFault('BROKEN')
  const seen = workbook.sheets.filter(({ hidden }) => !hidden).slice(0, LIMITS.sheets)
  const strings = await readStrings(archive, tags, workbook.strings)
  const days = await readStyles(archive, tags, workbook)
  let first: readonly Line[] = []
  for (const { part } of seen) {
    const lines = await readSheet(archive, tags, { part, strings, days })
    if (isList(lines)) return lines
    if (first.length === 0) first = lines
  }
  return first
}
