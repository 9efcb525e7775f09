import type { Fault, ReadRow, Reason } from '@/lib/rosters/types'
import { isFaulty } from '@/lib/rosters/read/rules-row'

/**
 * Rows that name the same person twice for certain: the same e-mail, or the same nickname and the same
 * account. The earlier line stands, the later one is at fault.
 */
export function markRepeats(rows: readonly ReadRow[]): ReadRow[] {
  const emails = new Map<string, number>()
  const accounts = new Map<string, number>()
  return rows
    .map((row) => ({ ...row, faults: row.faults.filter(({ other }) => other === undefined) }))
    .toSorted((a, b) => a.line - b.line)
    .map((row) => {
      if (isFaulty(row)) return row
      const { email, account } = row.fields
      const fault =
        seenBefore(emails, email, row.line, 'EMAIL_TWICE') ??
        seenBefore(
          accounts,
          account === undefined ? undefined : `${row.nickname}\n${account}`,
          row.line,
          'LISTED_TWICE',
        )
      return fault === null ? row : { ...row, faults: [...row.faults, fault] }
    })
}

function seenBefore(
  seen: Map<string, number>,
  key: string | undefined,
  line: number,
  code: Fault['code'],
): Fault | null {
  if (key === undefined) return null
  const other = seen.get(key)
  if (other === undefined) seen.set(key, line)
  return other === undefined ? null : { code, other }
}

/**
 * Of rows without a member, those with a nickname that another row has as well, and nothing
 * else that differs: a line copied twice, or two people. The first of them may be new.
 */
export function repeatedAmong(
  open: readonly ReadRow[],
  all: readonly ReadRow[],
): ReadonlyMap<number, Reason> {
  const first = new Map<string, number>()
  const opened = new Set(open.map(({ line }) => line))
  const repeated = new Map<number, Reason>()
  // Rows that have a member come first: the one that is over is the one in doubt.
  const order = all.toSorted(
    (a, b) => Number(opened.has(a.line)) - Number(opened.has(b.line)) || a.line - b.line,
  )
  for (const { line, nickname, fields } of order) {
    const distinct = fields.email ?? fields.account ?? fields.name
    const other = first.get(nickname)
    if (other === undefined) first.set(nickname, line)
    else if (opened.has(line) && distinct === undefined) {
      repeated.set(line, { code: 'NAMED_TWICE', facts: { line: other } })
    }
  }
  return repeated
}
