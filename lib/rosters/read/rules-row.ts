import { withoutEnding } from '@/lib/shared/text'
import { dayOf } from './rules-days'
import { LIMITS } from './rules-limits'
import { type Cleaned, dropPrivate } from './rules-private'
import { oneLine } from './rules-text'
import { FIELDS, type Fault, type Field, type RawRow, type ReadRow } from '@/lib/rosters/types'

/** A row with its fields checked, and without what is private. */
export function readRow(raw: RawRow): { row: ReadRow; dropped: number } {
  const faults: Fault[] = []
  const fields: Partial<Record<Field, string>> = {}
  const name = cleanCell(raw.nickname)
  let { dropped } = name
  for (const field of FIELDS) {
    const cell = raw.cells[field]
    if (cell === undefined) continue
    const cleaned =
      field === 'joinedOn'
        ? { text: oneLine(cell.slice(0, LIMITS.cell)), dropped: 0, cut: false }
        : cleanCell(cell)
    dropped += cleaned.dropped
    const value = cleaned.cut
      ? { code: 'TOO_LONG' as const, field }
      : fieldValue(field, cleaned.text)
    if (typeof value === 'string') {
      if (value !== '') fields[field] = value
    } else faults.push(value)
  }
  const tooLong = name.cut || Array.from(name.text).length > LIMITS.nickname
  if (raw.broken === true) faults.push({ code: 'BAD_QUOTES' })
  else if (name.text === '') faults.push({ code: 'NO_NICKNAME' })
  else if (tooLong) faults.push({ code: 'TOO_LONG' })
  const nickname = Array.from(name.text).slice(0, LIMITS.nickname).join('')
  return { row: { line: raw.line, nickname, fields, faults }, dropped }
}

/**
 * A cell without what is private. Of one that is longer than any field only the beginning is looked at, and
 * digits at its end are left out: they may be half of a number.
 */
function cleanCell(text: string): Cleaned & { readonly cut: boolean } {
  const cut = text.length > LIMITS.cell
  const { text: cleaned, dropped } = dropPrivate(oneLine(text.slice(0, LIMITS.cell)))
  return {
    text: cut ? withoutEnding(cleaned.slice(0, LIMITS.nickname), /[\d０-９ ]/u) : cleaned,
    dropped,
    cut,
  }
}

/** Whether nothing of the row may be taken. */
export function isFaulty(row: Pick<ReadRow, 'faults'>): boolean {
  return row.faults.some(({ field }) => field === undefined)
}

function fieldValue(field: Field, text: string): string | Fault {
  if (field === 'joinedOn') return dayOf(text) ?? { code: 'BAD_DATE', field }
  if (field === 'email') {
    const email = text.toLowerCase()
    const good = email === '' || (EMAIL.test(email) && email.length <= LIMITS.email)
    return good ? email : { code: 'BAD_EMAIL', field }
  }
  return Array.from(text).length > LIMITS.field ? { code: 'TOO_LONG', field } : text
}

const EMAIL = /^[^\s@"<>(),;:]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u
