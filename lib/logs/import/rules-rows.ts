import { foldText } from '@/lib/search/fold-text'
import { toTsvector } from '@/lib/search/grams'
import { shownText } from '@/lib/logs/rules-text'
import type { MessageKind, ParsedMessage } from '@/lib/logs/types'

/** Columns of a staged message, in the order of `copyRow`. */
export const STAGED_COLUMNS = `n int, part int, ordinal int, key bytea, sealed bytea, earlier bytea, line int,
  at timestamp, precision text, label text, kind text, text text, quoted_label text, quoted_text text, image text, folded text, grams tsvector`

/** Keys as in rules-keys.ts; the two others only where the log may hold such. */
export type RowKeys = {
  readonly key: Buffer
  readonly sealed: Buffer | null
  readonly earlier: Buffer | null
}

/** `n` counts the messages of the file from 1, `ordinal` those of one instant from 0, `part` what was glued. */
export type RowPlace = { readonly n: number; readonly part: number; readonly ordinal: number }

/** One message as a row of COPY's text format. */
export function copyRow(
  keys: RowKeys,
  { n, part, ordinal }: RowPlace,
  message: ParsedMessage,
): string {
  const { line, at, precision, label, kind, text, quotation, image } = message
  const folded = foldText(shownText(message))
  const values = [
    String(n),
    String(part),
    String(ordinal),
    bytes(keys.key),
    bytes(keys.sealed),
    bytes(keys.earlier),
    String(line),
    at,
    precision.toUpperCase(),
    escape(label),
    databaseKind(kind),
    escape(text),
    quotation === null ? '\\N' : escape(quotation.label),
    quotation === null ? '\\N' : escape(quotation.text),
    image === null ? '\\N' : escape(image),
    escape(folded),
    escape(toTsvector(folded)),
  ]
  return `${values.join('\t')}\n`
}

function bytes(value: Buffer | null): string {
  return value === null ? '\\N' : `\\\\x${value.toString('hex')}`
}

/** `red-packet` in the code is `RED_PACKET` in the database. */
function databaseKind(kind: MessageKind): string {
  return kind.replace('-', '_').toUpperCase()
}

const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
}

function escape(value: string): string {
  return /[\\\t\n\r]/.test(value)
    ? value.replace(/[\\\t\n\r]/g, (character) => ESCAPED[character] ?? character)
    : value
}
