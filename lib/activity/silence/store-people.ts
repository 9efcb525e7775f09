import type { Tx } from '@/lib/db/transaction'
import { alike } from './rules-likeness'
import * as facts from './store-facts'
import { lastSightings, lastWords } from './store-sightings'
import type { Doubt, MemberFacts, Sighting } from '@/lib/activity/types'

export type KnownPerson = MemberFacts & {
  readonly displayName: string
  readonly groupId: string
}

/**
 * The facts of all active members at each moment (milliseconds), in a fixed number of statements for any
 * number of members.
 */
export async function readPeople(
  db: Tx,
  moments: readonly number[],
  groupId: string | null,
): Promise<KnownPerson[]> {
  const dates = moments.map((at) => new Date(at))
  const members = await facts.listMembers(db, groupId)
  const seen = await lastSightings(db, dates)
  const talks = await facts.talksBySpeaker(db)
  const hosting = await facts.hostingByMember(db)
  const leaves = await facts.leavesByMember(db)
  const kept = await facts.keptByMember(db)
  const doubts = await readDoubts(db, members, seen, dates)
  const never = moments.map(() => null)
  return members.map(({ id, displayName, groupId: home, joinedAt, duty }) => ({
    memberId: id,
    displayName,
    groupId: home,
    duty,
    joinedAt: joinedAt.getTime(),
    talks: talks.get(id) ?? [],
    hosting: hosting.get(id) ?? [],
    leaves: leaves.get(id) ?? [],
    kept: kept.get(id) ?? [],
    seen: seen.get(id) ?? never,
    doubts: doubts.get(id) ?? never,
  }))
}

/** By member and moment, the possible double who spoke last before it. */
async function readDoubts(
  db: Tx,
  members: readonly facts.MemberRow[],
  seen: ReadonlyMap<string, readonly (Sighting | null)[]>,
  dates: readonly Date[],
): Promise<Map<string, (Doubt | null)[]>> {
  const ties = await facts.openSamePersonProposals(db)
  const { people, declined } = await facts.unlinkedLabels(db)
  const labels = new Map(people.map(({ id, label }) => [id, label]))
  const names = members.map(({ id, names: known, about }) => ({
    memberId: id,
    names: known,
    about,
  }))
  const likely = [...alike(people, names)].flatMap(([memberId, ids]) =>
    ids
      .filter((id) => !declined.has(`${memberId} ${id}`))
      .map((id) => ({ memberId, otherId: null, personId: id, name: labels.get(id) ?? '' })),
  )
  const all = [...ties, ...likely]
  const asked = [...new Set(all.flatMap(({ personId }) => personId ?? []))]
  const words = await lastWords(db, asked, dates)
  const found = new Map<string, (Doubt | null)[]>()
  for (const { memberId, otherId, personId, name } of all) {
    const list = found.get(memberId) ?? dates.map(() => null)
    dates.forEach((_, n) => {
      const spoke = personId === null ? null : (words.get(personId)?.[n] ?? null)
      const other = otherId === null ? null : (seen.get(otherId)?.[n]?.at ?? null)
      const at = Math.max(spoke ?? 0, other ?? 0)
      if (at > (list[n]?.at ?? 0)) list[n] = { at, name }
    })
    found.set(memberId, list)
  }
  return found
}
