import { fold } from '@/lib/search/fold'
import { NAMELESS, type Erased } from '@/lib/redaction/rules-erased'
import type { ReadRow } from '@/lib/rosters/types'
import type { KnownMember, PartsOf } from './types'

type Row = Pick<ReadRow, 'nickname' | 'fields' | 'faults'>

/**
 * The rows, those of people who asked to be forgotten emptied and at fault: by the nickname or the
 * name in it, the account or the real name, or by the neutral word an erasure left there. A name that
 * some member carries is that member's.
 */
export function withoutForgotten<R extends Row>(
  rows: readonly R[],
  members: readonly KnownMember[],
  { erased, partsOf }: { readonly erased: Erased; readonly partsOf: PartsOf },
): readonly R[] {
  if (erased.isEmpty && rows.every((row) => textsOf(row).every((text) => !isNeutral(text)))) {
    return rows
  }
  const carried = new Set(
    members.flatMap(({ displayName, names }) =>
      [displayName, ...names.flatMap(({ text }) => [text, partsOf(text).name ?? ''])].map(keyOf),
    ),
  )
  const isGone = (text: string) => erased.isName(text) && !carried.has(keyOf(text))
  return rows.map((row) => {
    const texts = textsOf(row)
    if (texts.some(isNeutral)) return forgotten(row)
    if (carried.has(keyOf(row.nickname))) return row
    return [...texts, partsOf(row.nickname).name ?? ''].some(isGone) ? forgotten(row) : row
  })
}

function forgotten<R extends Row>(row: R): R {
  return { ...row, nickname: NAMELESS, fields: {}, faults: [{ code: 'FORGOTTEN' }] }
}

function textsOf({ nickname, fields }: Row): string[] {
  return [nickname, fields.name, fields.account].filter((text) => text !== undefined)
}

function isNeutral(text: string): boolean {
  return text.includes(NAMELESS)
}

function keyOf(text: string): string {
  return fold(text).trim()
}
