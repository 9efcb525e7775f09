import type { MemberNow, RosterEffects, Blocker, Worn } from './types'

/**
 * What stands on an applied roster: members who were changed again since, or did something as the members
 * it made them. While there is one, nothing of it is undone. Each member is named once, by the first reason.
 */
export function blockersOf(
  effects: RosterEffects,
  groupId: string,
  people: ReadonlyMap<string, MemberNow>,
): readonly Blocker[] {
  const found = new Map<string, Blocker>()
  const say = (memberId: string, code: Blocker['code'] | null) => {
    if (code === null || found.has(memberId)) return
    found.set(memberId, { memberId, displayName: people.get(memberId)?.displayName ?? '', code })
  }
  const here = [...effects.added, ...effects.returned.map(({ memberId }) => memberId)]
  for (const id of here) say(id, ofNewcomer(people.get(id), groupId))
  for (const { memberId } of effects.moved) say(memberId, ofMoved(people.get(memberId), groupId))
  for (const { memberId } of effects.left) {
    const person = people.get(memberId)
    say(memberId, person === undefined ? 'GONE' : person.status === 'LEFT' ? null : 'STATUS')
  }
  for (const { memberId, after } of effects.names) {
    const person = people.get(memberId)
    say(memberId, person === undefined ? 'GONE' : isSame(person.worn, after) ? null : 'NAME')
  }
  return [...found.values()]
}

/** Everybody whom undoing changes. */
export function idsOf({ added, returned, moved, left, names }: RosterEffects): string[] {
  return [
    ...new Set([
      ...added,
      ...[...returned, ...moved, ...left, ...names].map((one) => one.memberId),
    ]),
  ]
}

/** The rows of names that applying began, and those it ended or moved, as they were before. */
export function namesBack({ before, after }: { readonly before: Worn; readonly after: Worn }): {
  readonly drop: readonly string[]
  readonly hold: Worn
} {
  const known = new Set(before.map(({ id }) => id))
  const now = new Map(after.map((one) => [one.id, one]))
  return {
    drop: after.filter(({ id }) => !known.has(id)).map(({ id }) => id),
    hold: before.filter((one) => {
      const then = now.get(one.id)
      return then !== undefined && (then.from !== one.from || then.to !== one.to)
    }),
  }
}

function ofNewcomer(person: MemberNow | undefined, groupId: string): Blocker['code'] | null {
  return ofMoved(person, groupId) ?? (person?.acted === true ? 'ACTED' : null)
}

function ofMoved(person: MemberNow | undefined, groupId: string): Blocker['code'] | null {
  if (person === undefined) return 'GONE'
  if (person.status !== 'ACTIVE') return 'STATUS'
  return person.groupId === groupId ? null : 'GROUP'
}

function isSame(a: Worn, b: Worn): boolean {
  const key = (worn: Worn) =>
    worn
      .map(({ id, from, to }) => `${id} ${from} ${to ?? ''}`)
      .toSorted()
      .join('\n')
  return key(a) === key(b)
}
