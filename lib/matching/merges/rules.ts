import type { Move } from '@/lib/db/member-rows'
import type { Change, Mergeable, Value } from './types'

/**
 * What a merge sets in the two members' own rows, in order. The one who stays keeps what they have;
 * empty fields are filled from the other; of two wishes for privacy the stricter holds. Roles are
 * united. Who is in a group under either row is in a group.
 */
export function mergeChanges(kept: Mergeable, other: Mergeable): Change[] {
  const goes = changesOf(other, {
    status: 'MERGED',
    mergedIntoId: kept.id,
    roles: [],
    ...(kept.email === null && { email: null }),
  })
  const here = kept.status === 'ACTIVE' || other.status !== 'ACTIVE'
  const stays = changesOf(kept, {
    ...(here ? {} : { status: 'ACTIVE', groupId: other.groupId }),
    roles: [...kept.roles, ...gainedRoles(kept, other)],
    joinedAt: kept.joinedAt < other.joinedAt ? kept.joinedAt : other.joinedAt,
    ...Object.fromEntries(FILLED.map((column) => [column, kept[column] ?? other[column]])),
    ...Object.fromEntries(SHOWN.map((column) => [column, kept[column] && other[column]])),
    archiveAs: stricter(kept.archiveAs, other.archiveAs),
  })
  return [...goes, ...stays]
}

const FILLED = ['company', 'position', 'city', 'about', 'contact', 'locale', 'email'] as const
const SHOWN = [
  'namePublic',
  'showCompany',
  'showCity',
  'showContact',
  'showTalks',
  'showNights',
  'showQuestions',
  'showCredit',
] as const
const STRICT = ['LEFT_OUT', 'ROLE', 'INITIALS', 'NAMED'] as const

/** Roles that the one who stays does not hold yet. Granting them is the actor's question. */
export function gainedRoles(kept: Mergeable, other: Mergeable): string[] {
  return other.roles.filter((role) => !kept.roles.includes(role))
}

export type MergeRefusal = 'SAME_MEMBER' | 'MERGED_ALREADY' | 'MEMBER_ERASED'

export function decideMerge(kept: Mergeable, other: Mergeable): MergeRefusal | null {
  if (kept.id === other.id) return 'SAME_MEMBER'
  if (kept.status === 'MERGED' || other.status === 'MERGED') return 'MERGED_ALREADY'
  return kept.status === 'ERASED' || other.status === 'ERASED' ? 'MEMBER_ERASED' : null
}

function stricter(a: Mergeable['archiveAs'], b: Mergeable['archiveAs']): Mergeable['archiveAs'] {
  return STRICT.find((wish) => wish === a || wish === b) ?? a
}

function changesOf(member: Mergeable, wanted: Readonly<Record<string, Value>>): Change[] {
  const row: Readonly<Record<string, Value>> = { mergedIntoId: null, ...member }
  return Object.entries(wanted).flatMap(([column, after]) => {
    const before = row[column] ?? null
    const same = JSON.stringify(before) === JSON.stringify(after)
    return same ? [] : [{ table: 'Member', id: member.id, column, before, after }]
  })
}

type HeldName = { readonly id: string; readonly heldFrom: string }

/** Of two group nicknames held at once the earlier ends when the later begins. */
export function endEarlier(a: HeldName | null, b: HeldName | null): Change[] {
  if (a === null || b === null) return []
  const [earlier, later] = a.heldFrom <= b.heldFrom ? [a, b] : [b, a]
  return [
    {
      table: 'MemberName',
      id: earlier.id,
      column: 'heldTo',
      before: null,
      after: later.heldFrom,
    },
  ]
}

type Exemption = { readonly id: string; readonly until: string | null }

/** Of two live exemptions the longer holds; the shorter is lifted now. */
export function liftShorter(a: Exemption | null, b: Exemption | null, now: string): Change[] {
  if (a === null || b === null) return []
  const shorter = b.until === null || (a.until !== null && a.until <= b.until) ? a : b
  return [
    {
      table: 'NicknameExemption',
      id: shorter.id,
      column: 'liftedAt',
      before: null,
      after: now,
    },
  ]
}

/** Decisions on the other follow those on the one who stays; highest first, so that no two collide. */
export function renumber(
  decisions: readonly { readonly id: string; readonly round: number }[],
  last: number,
): Change[] {
  if (last === 0) return []
  return decisions
    .toSorted((a, b) => b.round - a.round)
    .map(({ id, round }) => ({
      table: 'ComplianceDecision',
      id,
      column: 'round',
      before: round,
      after: round + last,
    }))
}

/** What a split gives to the new person, table by table. */
export function splitMoves(chosen: {
  readonly names: readonly string[]
  readonly labels: readonly string[]
  readonly mentions: readonly string[]
  readonly checkIns: readonly string[]
  readonly talks: readonly string[]
}): Move[] {
  const { names, labels, mentions, checkIns, talks } = chosen
  const of = (table: string, keys: readonly string[], column = 'memberId') => ({
    table,
    column,
    key: 'id',
    keys: [...new Set(keys)],
  })
  return [
    of('MemberName', names),
    of('LogPerson', labels),
    of('MentionedName', mentions),
    of('CheckIn', checkIns),
    of('Talk', talks, 'speakerId'),
  ].filter(({ keys }) => keys.length > 0)
}
