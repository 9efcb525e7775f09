import type { Temporal } from 'temporal-polyfill'
import type { Actor } from '@/lib/auth/types'
import { addMember, changeRole, correctMember } from '@/lib/members/commands'
import { deskPeople } from '@/lib/members/directory/queries'
import { deskPeopleSchema } from '@/lib/members/schema'
import { expectOk } from './outcomes'
import type { DemoCommunity } from './community'
import { ago } from './dates'
import type { DemoPerson } from './people'
import { COMPANIES } from './words'

const ACTOR: Actor = { kind: 'console' }
/** Members joining at once: as many as the pool has connections to spare. */
const AT_ONCE = 6
/** Days since some changed their employer. */
const MOVED_DAYS = 70

/** Everybody's member id, in the order of `people`; those already here are left as they are. */
export async function joinMembers(
  people: readonly DemoPerson[],
  groups: readonly string[],
  today: Temporal.PlainDate,
): Promise<string[]> {
  const here = await idsByName()
  for (let at = 0; at < people.length; at += AT_ONCE) {
    const few = people.slice(at, at + AT_ONCE)
    await Promise.all(few.map((person, index) => joinOne(person, at + index, groups, today, here)))
  }
  return findMembers(people)
}

/** Some were elsewhere before, and their nickname said so until they changed it. */
export async function changeEmployers(
  { people, members, groups }: DemoCommunity,
  today: Temporal.PlainDate,
): Promise<void> {
  await ago(today, MOVED_DAYS, async () => {
    for (const [number, person] of people.entries()) {
      if (earlierEmployer(person, number) === null) continue
      const { displayName, company, position, city, email, group, nickname } = person
      const fields = { displayName, company, position, city, email, groupNickname: nickname }
      const groupId = groups[group] ?? ''
      const joinedOn = joinedOnOf(number, today)
      expectOk(await correctMember(ACTOR, members[number] ?? '', { ...fields, groupId, joinedOn }))
    }
  })
}

function earlierEmployer({ company, nickname }: DemoPerson, number: number): string | null {
  if (number < 24 || number % 9 !== 4 || company === null || !nickname.includes(company))
    return null
  return COMPANIES[(number * 7) % COMPANIES.length] ?? null
}

function joinedOnOf(number: number, today: Temporal.PlainDate): string {
  return today.subtract({ days: 90 + ((number * 37) % 400) }).toString()
}

export async function findMembers(people: readonly DemoPerson[]): Promise<string[]> {
  const here = await idsByName()
  return people.map(({ displayName }) => here.get(displayName) ?? '')
}

async function joinOne(
  person: DemoPerson,
  number: number,
  groups: readonly string[],
  today: Temporal.PlainDate,
  here: ReadonlyMap<string, string>,
): Promise<void> {
  const known = here.get(person.displayName)
  // The owner came with the set-up, with a name and an address only.
  if (known !== undefined && number > 0) return
  const { displayName, position, city, email } = person
  const earlier = earlierEmployer(person, number)
  const input = {
    displayName,
    company: earlier ?? person.company,
    position,
    city,
    email,
    groupNickname:
      earlier === null ? person.nickname : person.nickname.replace(person.company ?? '', earlier),
    groupId: groups[person.group] ?? '',
    joinedOn: joinedOnOf(number, today),
  }
  if (known !== undefined) {
    expectOk(await correctMember(ACTOR, known, input))
    return
  }
  const memberId = expectOk(await addMember(ACTOR, input)) ?? ''
  for (const role of person.roles) expectOk(await changeRole(ACTOR, { memberId, role, held: true }))
}

/** Names are unique among the invented. */
async function idsByName(): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  let pages = 1
  for (let page = 1; page <= pages; page += 1) {
    const found = await deskPeople(ACTOR, deskPeopleSchema.parse({ status: 'ANY', page }))
    if (found === null) break
    for (const { displayName, id } of found.people) ids.set(displayName, id)
    pages = found.pages
  }
  return ids
}
