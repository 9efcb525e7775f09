import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/types'
import { addMember, correctMember } from '@/lib/members/commands'
import { changeRole } from '@/lib/members/roles/commands'
import { config } from '@/lib/config/config'
import { readable } from '@/lib/db/transaction'
import { expectOk } from './outcomes'
import type { DemoCommunity } from './community'
import { ago } from './dates'
import type { DemoPerson } from './people'
import { readPeople } from './store-people'
import { COMPANIES } from './words'

const ACTOR: Actor = { kind: 'console' }
/** Members joining at once: as many as the pool has connections to spare. */
const AT_ONCE = 6
/** Days since some changed their employer. */
const MOVED_DAYS = 70

/**
 * Everybody's member id, in the order of `people`. Those already here are left as they are, and once all are,
 * their ids are kept beside the data: a visitor of the demo may change everything about them.
 */
export async function joinMembers(
  people: readonly DemoPerson[],
  groups: readonly string[],
  today: Temporal.PlainDate,
): Promise<string[]> {
  const kept = await readKept()
  if (kept.length === people.length) return kept
  const here = await findHere(people)
  for (let at = 0; at < people.length; at += AT_ONCE) {
    const few = people.slice(at, at + AT_ONCE)
    await Promise.all(
      few.map((person, index) => joinOne(person, at + index, groups, today, here[at + index])),
    )
  }
  const ids = (await findHere(people)).map((id) => id ?? '')
  await mkdir(config().DATA_DIR, { recursive: true })
  await writeFile(keptFile(), JSON.stringify(ids))
  return ids
}

const keptFile = () => path.join(config().DATA_DIR, 'demo-members.json')

async function readKept(): Promise<string[]> {
  const text = await readFile(keptFile(), 'utf8').catch(() => '[]')
  return z.array(z.uuid()).catch([]).parse(JSON.parse(text))
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

async function joinOne(
  person: DemoPerson,
  number: number,
  groups: readonly string[],
  today: Temporal.PlainDate,
  known: string | undefined,
): Promise<void> {
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

/**
 * Who is here of them, by what changes least: the address, else a nickname they once had in the group, else the
 * name. No two of the invented share any of these.
 */
export async function findHere(people: readonly DemoPerson[]): Promise<(string | undefined)[]> {
  const rows = await readPeople(readable())
  const byAddress = new Map(rows.flatMap(({ id, email }) => (email === null ? [] : [[email, id]])))
  const byNickname = new Map(rows.flatMap(({ id, nicknames }) => nicknames.map((one) => [one, id])))
  const byName = new Map(rows.map(({ id, displayName }) => [displayName, id]))
  return people.map(
    ({ email, nickname, displayName }) =>
      byAddress.get(email ?? '') ?? byNickname.get(nickname) ?? byName.get(displayName),
  )
}
