import type { Parts } from '@/lib/naming/types'
import { fold } from '@/lib/search/fold'
import type { Candidate, ReadRow, Reason } from '@/lib/rosters/types'
import type { KnownMember, PartsOf } from './types'

/** From here on a single candidate is taken; below, an organiser decides. */
export const CERTAIN = 75
/** By how much it must lead the next. */
export const LEAD = 15
/** Below this two have too little in common to be shown. */
const WEAK = 40

/** Equal for texts that differ in width, case, spaces and the kind of separator only. */
export function compact(text: string): string {
  return fold(text)
    .replace(/[\s\u200B-\u200F]+/gu, '')
    .replace(/[-‐-―−－_/|｜·・•—~,，、。.]+/gu, '-')
    .replace(/^-|-$/gu, '')
}

export function rowNames(row: ReadRow, parts: Parts): ReadonlySet<string> {
  const whole = Object.values(parts).every((part) => part === null) ? row.nickname : null
  return keys([parts.name, row.fields.name, row.fields.account, whole])
}

export function memberNames(member: KnownMember, partsOf: PartsOf): ReadonlySet<string> {
  const parts = nicknames(member).map((text) => partsOf(text).name ?? text)
  const others = member.names.filter(({ kind }) => kind !== 'GROUP_NICKNAME')
  return keys([member.displayName, ...parts, ...others.map(({ text }) => text)])
}

/** Every group nickname the member is known to have had. */
export function nicknames({ held, names }: KnownMember): readonly string[] {
  const texts = names.filter(({ kind }) => kind === 'GROUP_NICKNAME').map(({ text }) => text)
  return held === null ? texts : [held, ...texts]
}

/** What speaks for the member being the one the row names; null when it is too little. */
export function weigh(
  row: ReadRow,
  parts: Parts,
  member: KnownMember,
  partsOf: PartsOf,
): Candidate | null {
  const names = memberNames(member, partsOf)
  const shared = [...rowNames(row, parts)].find((name) => names.has(name))
  const worn = nicknames(member)
  const known = worn.map(partsOf)
  const held = compact(row.nickname)
  const account = row.fields.account
  const found: (readonly [number, Reason] | false)[] = [
    worn.some((text) => compact(text) === held) && [85, { code: 'NICKNAME', facts: {} }],
    account !== undefined && hasAccount(member, account) && [60, { code: 'ACCOUNT', facts: {} }],
    shared !== undefined && [
      Array.from(shared).length > 1 ? 50 : 30,
      { code: 'NAME', facts: { name: shared } },
    ],
    alike(
      [parts.company, row.fields.company],
      [member.company, ...known.map(({ company }) => company)],
    ) && [25, { code: 'COMPANY', facts: {} }],
    alike(
      [parts.role, row.fields.position],
      [member.position, ...known.map(({ role }) => role)],
    ) && [10, { code: 'ROLE', facts: {} }],
    alike([parts.city, row.fields.city], [member.city, ...known.map(({ city }) => city)]) && [
      5,
      { code: 'CITY', facts: {} },
    ],
  ]
  const evidence = found.filter((one) => one !== false)
  const score = Math.min(
    99,
    evidence.reduce((sum, [weight]) => sum + weight, 0),
  )
  // Two groups have many a name in common: a member elsewhere is asked about on strong evidence only.
  const elsewhere = member.status === 'ACTIVE' && !member.here
  if (score < (elsewhere ? CERTAIN : WEAK)) return null
  const reasons = evidence.map(([, reason]) => reason)
  return { memberId: member.id, score, reasons: [...reasons, ...statusReasons(member)] }
}

/** What an organiser ought to know of a candidate besides. */
export function statusReasons(member: KnownMember): readonly Reason[] {
  if (member.here) return []
  if (member.status === 'ACTIVE') return [{ code: 'OTHER_GROUP', facts: {} }]
  return [{ code: member.status === 'LEFT' ? 'HAD_LEFT' : 'WAS_REMOVED', facts: {} }]
}

export function hasAccount(member: KnownMember, account: string): boolean {
  const key = compact(account)
  return member.names.some(({ kind, text }) => kind === 'ACCOUNT_NAME' && compact(text) === key)
}

function keys(texts: readonly (string | null | undefined)[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) => (text == null || compact(text) === '' ? [] : [compact(text)])),
  )
}

/** Companies are written long and short: one may hold the other. */
function alike(
  these: readonly (string | null | undefined)[],
  those: readonly (string | null | undefined)[],
): boolean {
  const [left, right] = [[...keys(these)], [...keys(those)]]
  return left.some((a) => right.some((b) => a === b || holds(a, b) || holds(b, a)))
}

function holds(long: string, short: string): boolean {
  return Array.from(short).length > 1 && long.includes(short)
}
