import { isFaulty } from '@/lib/rosters/read/rules-row'
import {
  CERTAIN,
  LEAD,
  compact,
  hasAccount,
  memberNames,
  nicknames,
  rowNames,
  statusReasons,
  weigh,
} from './rules-evidence'
import { Pairs, groupBy, takeUnique } from './rules-pairs'
import { markRepeats, repeatedAmong } from './rules-repeats'
import type { Candidate, Doubt, ReadRow, Reason } from '@/lib/rosters/types'
import type { KnownMember, PartsOf, PlannedRow } from './types'

const SHOWN = 5

/**
 * What each row of a list means: exactly one outcome each, in the order of lines. Evidence goes from
 * strong to weak (e-mail, nickname held, nickname held earlier, account, shared parts), and each is
 * weighed for all rows at once. A member who is not the only one for a row is asked about, never guessed:
 * three Summers stay three, and no member is renamed for their place in the list.
 */
export function planRows(
  given: readonly ReadRow[],
  members: readonly KnownMember[],
  partsOf: PartsOf,
): readonly PlannedRow[] {
  const all = markRepeats(given)
  const rows = all.filter((row) => !isFaulty(row))
  const pairs = new Pairs()
  takeUnique(
    pairs,
    rows,
    members,
    (row) => [row.fields.email ?? ''],
    ({ email }) => [email ?? ''],
  )
  const open = takeHeld(pairs, rows, members)
  const near = members.filter(({ here, status }) => here || status !== 'ACTIVE')
  const here = near.filter((member) => member.here)
  const compactly = ({ nickname }: ReadRow) => [compact(nickname)]
  takeUnique(pairs, rows, here, compactly, ({ held }) => [held === null ? '' : compact(held)])
  takeUnique(pairs, rows, near, compactly, (member) => nicknames(member).map(compact))
  takeUnique(
    pairs,
    rows,
    near,
    ({ fields }) => [compact(fields.account ?? '')],
    accountsOf(members),
  )
  const doubts = weighRest(pairs, rows, members, partsOf)
  const repeated = repeatedAmong(pairs.openRows(rows), rows)
  return all.map((row) => {
    const { line, faults } = row
    if (isFaulty(row)) return { line, faults, outcome: 'FAULTY', memberId: null, doubt: null }
    const member = pairs.memberOf(row)
    if (member !== undefined) return plannedFor(row, member)
    const candidates = open.get(line) ?? doubts.get(line) ?? []
    const twice = repeated.get(line)
    const reasons: Reason[] = twice === undefined ? [] : [twice]
    return candidates.length + reasons.length === 0
      ? { line, faults, outcome: 'NEW', memberId: null, doubt: null }
      : doubtful(row, { reasons, candidates })
  })
}

/** What becomes of a row whose member is known. */
function outcomeOf(
  nickname: string,
  { status, held }: Pick<KnownMember, 'status' | 'held'>,
): 'SAME' | 'RENAMED' | 'BACK' {
  if (status !== 'ACTIVE') return 'BACK'
  return nickname === held ? 'SAME' : 'RENAMED'
}

function plannedFor(row: ReadRow, member: KnownMember): PlannedRow {
  const elsewhere = member.status === 'ACTIVE' && !member.here
  if (elsewhere) {
    const candidate = { memberId: member.id, score: 99, reasons: statusReasons(member) }
    return doubtful(row, { reasons: [], candidates: [candidate] })
  }
  const outcome = outcomeOf(row.nickname, member)
  return { line: row.line, faults: row.faults, outcome, memberId: member.id, doubt: null }
}

function doubtful({ line, faults }: ReadRow, doubt: Doubt): PlannedRow {
  return { line, faults, outcome: 'DOUBTFUL', memberId: null, doubt }
}

/**
 * Rows with exactly the nickname that members of the group hold. Where several hold it, what else is
 * known parts them; then as many rows as members are those members, whichever is which. With fewer
 * rows than members it is not known who is meant: these are answered with their candidates.
 */
function takeHeld(
  pairs: Pairs,
  rows: readonly ReadRow[],
  members: readonly KnownMember[],
): ReadonlyMap<number, readonly Candidate[]> {
  const holders = groupBy(
    members.filter((member) => member.here && pairs.isFree(member)),
    ({ held }) => [held ?? ''],
  )
  const undecided = new Map<number, readonly Candidate[]>()
  for (const [nickname, listed] of groupBy(pairs.openRows(rows), ({ nickname }) => [nickname])) {
    const holding = holders.get(nickname) ?? []
    if (listed.length > 1 || holding.length > 1) {
      takeUnique(pairs, listed, holding, otherNamesInFile, otherNamesKnown)
    }
    const left = pairs.openRows(listed)
    const free = holding.filter((member) => pairs.isFree(member))
    if (left.length >= free.length) {
      free.toSorted(byId).forEach((member, at) => {
        const row = left[at]
        if (row !== undefined) pairs.take(row, member)
      })
      continue
    }
    const candidates = free.toSorted(byId).map(({ id }) => ({
      memberId: id,
      score: 85,
      reasons: [{ code: 'SAME_NICKNAME', facts: { count: free.length } }],
    }))
    for (const { line } of left) undecided.set(line, candidates.slice(0, SHOWN))
  }
  return undecided
}

/** What the file says of the person besides the nickname, and the same of a member. */
function otherNamesInFile({ fields }: ReadRow): readonly string[] {
  return [fields.account, fields.name].map((text) => compact(text ?? ''))
}

function otherNamesKnown(member: KnownMember): readonly string[] {
  const names = member.names.filter(({ kind }) => kind !== 'GROUP_NICKNAME')
  return [member.displayName, ...names.map(({ text }) => text)].map(compact)
}

/** Accounts that only one member of all has; the chat program lets many have the same. */
function accountsOf(members: readonly KnownMember[]): (member: KnownMember) => readonly string[] {
  const accounts = (member: KnownMember) =>
    member.names.filter(({ kind }) => kind === 'ACCOUNT_NAME').map(({ text }) => compact(text))
  const holders = groupBy(members, accounts)
  return (member) =>
    accounts(member).filter((key) => holders.get(key)?.length === 1 && hasAccount(member, key))
}

/** Takes who leads clearly by what they share; answers the candidates of all others. */
function weighRest(
  pairs: Pairs,
  rows: readonly ReadRow[],
  members: readonly KnownMember[],
  partsOf: PartsOf,
): ReadonlyMap<number, readonly Candidate[]> {
  const free = members.filter((member) => pairs.isFree(member))
  const byName = groupBy(free, (member) => [
    ...memberNames(member, partsOf),
    ...nicknames(member).map(compact),
  ])
  const byId = new Map(free.map((member) => [member.id, member]))
  const weighed = pairs.openRows(rows).map((row) => {
    const parts = partsOf(row.nickname)
    const keys = [...rowNames(row, parts), compact(row.nickname)]
    const alike = [...new Set(keys.flatMap((key) => byName.get(key) ?? []))]
    const candidates = alike
      .flatMap((member) => weigh(row, parts, member, partsOf) ?? [])
      .toSorted((a, b) => b.score - a.score || (a.memberId < b.memberId ? -1 : 1))
    return { row, candidates }
  })
  const scores = groupBy(
    weighed.flatMap(({ candidates }) => candidates),
    ({ memberId }) => [memberId],
  )
  for (const { row, candidates } of weighed) {
    const [best, next] = candidates
    const member = byId.get(best?.memberId ?? '')
    if (best === undefined || member === undefined || best.score < CERTAIN) continue
    const rivals = (scores.get(best.memberId) ?? []).filter(
      (other) => other !== best && other.score > best.score - LEAD,
    )
    const leads = next === undefined || next.score <= best.score - LEAD
    const near = member.here || member.status !== 'ACTIVE'
    if (leads && rivals.length === 0 && near) pairs.take(row, member)
  }
  return new Map(
    weighed.map(({ row, candidates }) => [
      row.line,
      candidates
        .filter(({ memberId }) => {
          const member = byId.get(memberId)
          return member !== undefined && pairs.isFree(member)
        })
        .slice(0, SHOWN),
    ]),
  )
}

function byId(a: KnownMember, b: KnownMember): number {
  return a.id < b.id ? -1 : 1
}
