import { fold } from '@/lib/search/fold'
import { toTsvector } from '@/lib/search/grams'
import { shownText } from '@/lib/logs/rules-text'
import type { MessageKind, ParsedMessage } from '@/lib/logs/types'

/** Columns of a staged message, in the order of `copyRow`. */
export const STAGED_COLUMNS = `n int, ordinal int, key bytea, line int, at timestamp, label text, kind text, text text,
  quoted_label text, quoted_text text, image text, folded text, grams tsvector`

/**
 * One message as a row of COPY's text format. `key` as in rules-keys.ts; `n` counts the messages of the
 * file from 1, `ordinal` those of one instant from 0.
 */
export function copyRow(
  key: Buffer,
  { n, ordinal }: { readonly n: number; readonly ordinal: number },
  message: ParsedMessage,
): string {
  const { line, at, label, kind, text, quotation, image } = message
  const folded = fold(shownText(message))
  const values = [
    String(n),
    String(ordinal),
    `\\\\x${key.toString('hex')}`,
    String(line),
    at,
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
