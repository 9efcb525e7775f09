import { compact } from '@/lib/rosters/plan/rules-evidence'
import type { Verdict } from '@/lib/rosters/types-view'

/** A row of a stored list; `memberId` follows merges, and is null where no member was found. */
export type Listed = {
  readonly memberId: string | null
  readonly nickname: string
  readonly verdict: Verdict | null
  readonly displayName: string | null
}

export type DifferenceKind = 'joined' | 'left' | 'renamed' | 'compliant' | 'regressed'

/** One person who is otherwise in the one list than in the other. */
export type Difference = {
  readonly kinds: readonly DifferenceKind[]
  readonly memberId: string | null
  readonly displayName: string | null
  readonly before: { readonly nickname: string; readonly verdict: Verdict | null } | null
  readonly after: { readonly nickname: string; readonly verdict: Verdict | null } | null
}

/**
 * What is otherwise in the later of two lists. People are paired by member, and rows without a member
 * found by their nickname. Each verdict is by the rule in force when its list was taken.
 */
export function differencesOf(from: readonly Listed[], to: readonly Listed[]): Difference[] {
  const pairs = pairUp(from, to)
  return pairs.flatMap(({ before, after }) => {
    const kinds = kindsOf(before, after)
    if (kinds.length === 0) return []
    const { memberId, displayName } =
      after?.memberId == null ? (before ?? after ?? NO_MEMBER) : after
    return [{ kinds, memberId, displayName, before: shown(before), after: shown(after) }]
  })
}

export function countKinds(
  differences: readonly Difference[],
): Readonly<Record<DifferenceKind, number>> {
  const counts = { joined: 0, left: 0, renamed: 0, compliant: 0, regressed: 0 }
  for (const { kinds } of differences) for (const kind of kinds) counts[kind] += 1
  return counts
}

type Pair = { readonly before: Listed | null; readonly after: Listed | null }
const NO_MEMBER = { memberId: null, displayName: null }

function pairUp(from: readonly Listed[], to: readonly Listed[]): Pair[] {
  const byMember = new Map<string, Listed[]>()
  for (const one of from) if (one.memberId !== null) push(byMember, one.memberId, one)
  const paired: Pair[] = []
  const open: Listed[] = []
  for (const after of to) {
    const before = after.memberId === null ? undefined : byMember.get(after.memberId)?.shift()
    if (before === undefined) open.push(after)
    else paired.push({ before, after })
  }
  const met = new Set(paired.map(({ before }) => before))
  const byNickname = new Map<string, Listed[]>()
  for (const one of from) if (!met.has(one)) push(byNickname, compact(one.nickname), one)
  for (const after of open) {
    const same = byNickname.get(compact(after.nickname))
    // Two whose members are known, and are two, are not one for having one nickname.
    const at = same?.findIndex((one) => one.memberId === null || after.memberId === null) ?? -1
    const before = at === -1 ? null : (same?.splice(at, 1)[0] ?? null)
    if (before !== null) met.add(before)
    paired.push({ before, after })
  }
  const left = from.filter((one) => !met.has(one)).map((before) => ({ before, after: null }))
  return [...paired, ...left]
}

function kindsOf(before: Listed | null, after: Listed | null): DifferenceKind[] {
  if (after === null) return ['left']
  if (before === null) return ['joined']
  const kinds: DifferenceKind[] = before.nickname === after.nickname ? [] : ['renamed']
  if (before.verdict === null || after.verdict === null) return kinds
  const [was, is] = [before.verdict === 'COMPLIANT', after.verdict === 'COMPLIANT']
  if (was !== is) kinds.push(is ? 'compliant' : 'regressed')
  return kinds
}

function shown(one: Listed | null) {
  return one === null ? null : { nickname: one.nickname, verdict: one.verdict }
}

function push<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [item])
  else group.push(item)
}
