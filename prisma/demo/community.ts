import type { Actor, MemberViewer } from '@/lib/auth/types'
import { currentCommunity } from '@/lib/communities/queries'
import { now } from '@/lib/shared/clock'
import type { DemoPerson } from './people'
import { GROUPS } from './world'

export const CONSOLE: Actor = { kind: 'console' }

/** The invented people with their rows: the demo's history names them by number. */
export type DemoCommunity = {
  readonly people: readonly DemoPerson[]
  readonly members: readonly string[]
  readonly groups: readonly string[]
}

/** The person of a number, as the app sees them when they are signed in. */
export function actorOf({ people, members, groups }: DemoCommunity, number: number): MemberViewer {
  const person = people[number]
  const memberId = members[number]
  if (person === undefined || memberId === undefined)
    throw new Error(`No person is number ${number}.`)
  return {
    kind: 'member',
    memberId,
    displayName: person.displayName,
    groupId: groups[person.group] ?? '',
    roles: person.roles,
    locale: null,
    sessionId: null,
    signedInAt: now(),
  }
}

/** The first organiser, who does most of the work. */
export const ORGANISER = 1
export const SECOND_ORGANISER = 2

/** The demo's own groups, in their order. Those that a person founded in it are left to that person. */
export async function ownGroups(): Promise<string[]> {
  const groups = (await currentCommunity())?.groups ?? []
  return groups.slice(0, GROUPS.length).map(({ id }) => id)
}
