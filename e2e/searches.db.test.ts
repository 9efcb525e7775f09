import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { activityStatuses } from '@/lib/activity/silence/queries'
import { statusFilterSchema } from '@/lib/activity/schema'
import { unvouchedSchema } from '@/lib/applications/apply/schema'
import { allOfShelf, applicationQueue } from '@/lib/applications/desk/queries-queue'
import { queueSchema as applicationsSchema } from '@/lib/applications/desk/schema'
import { unvouchedApplicants } from '@/lib/applications/vouch/queries'
import { communityAttendance } from '@/lib/attendance/community/queries'
import { gridRows } from '@/lib/attendance/community/rules'
import { tableSchema } from '@/lib/attendance/community/schema'
import { nightAttendance } from '@/lib/attendance/night/queries'
import { nightSchema } from '@/lib/attendance/night/schema'
import type { Actor } from '@/lib/auth/types'
import { peopleToCheckIn } from '@/lib/checkins/queries'
import { deskTonightSchema } from '@/lib/checkins/schema'
import { nameQueue } from '@/lib/compliance/queries'
import { queueSchema as namesSchema } from '@/lib/compliance/schema'
import { readable } from '@/lib/db/transaction'
import { foundNights } from '@/lib/detection/found/queries'
import { foundFilterSchema } from '@/lib/detection/found/schema'
import { mergeChoices } from '@/lib/matching/merges/queries'
import { proposalQueue, unlinkedAliases } from '@/lib/matching/queries'
import { mergePageSchema, queueSchema as matchingSchema } from '@/lib/matching/schema'
import { deskPeople, directory, searchPeople } from '@/lib/members/directory/queries'
import { makeSearchable } from '@/lib/members/jobs'
import { deskPeopleSchema, directorySchema } from '@/lib/members/schema'
import { taughtKnowledge } from '@/lib/naming/knowledge/queries'
import { knowledgeSchema } from '@/lib/naming/schema'
import { paletteHits } from '@/lib/palette/queries'
import { paletteSchema } from '@/lib/palette/schema'
import { quotaBalances } from '@/lib/quotas/queries'
import { balanceFilterSchema } from '@/lib/quotas/schema'
import { familyTree } from '@/lib/referrals/tree/queries'
import { treeSchema } from '@/lib/referrals/tree/schema'
import { rosterForDesk } from '@/lib/rosters/queries'
import { rowFilterSchema } from '@/lib/rosters/schema'
import { seatsDesk, wholeWaitList } from '@/lib/seats/queries'
import { seatsFilterSchema } from '@/lib/seats/schema'
import { fold } from '@/lib/search/fold'
import { freshDatabase } from '@/lib/testing/database'
import { archive } from '@/lib/transcripts/read/queries-archive'
import { searchTranscripts } from '@/lib/transcripts/read/queries-search'
import { offerPool } from '@/lib/talks/offers/queries'
import { offerFilterSchema } from '@/lib/talks/offers/schema'
import { dutiesDesk } from '@/lib/duties/queries'
import { dutiesAddressSchema } from '@/lib/duties/schema'
import { thanksOfMonth } from '@/lib/activity/credit/queries'
import { thanksSchema } from '@/lib/activity/credit/schema'
import { promiseList, searchSayings } from '@/lib/talks/promises/queries'
import { promiseFilterSchema, sayingsSchema } from '@/lib/talks/promises/schema'
import { deskDraws } from '@/lib/speaker-draws/queries-desk'
import { deskDrawsSchema } from '@/lib/speaker-draws/schema'
import { standbyList } from '@/lib/talks/standby/queries'
import { standbyFilterSchema } from '@/lib/talks/standby/schema'
import { wishList } from '@/lib/talks/wishes/queries'
import { wishFilterSchema } from '@/lib/talks/wishes/schema'
import { archiveSchema } from '@/lib/transcripts/schema'
import { PAIRS, PAYLOADS } from './support/payloads'
import { createCommandFixtures, type CommandFixtures } from './support/commands/fixtures'

type Search = {
  readonly schema: z.ZodObject
  /** What the page of this address asks, with its filter as the schema gave it. */
  readonly read: (viewer: Actor, filter: never) => Promise<unknown>
}

const search = <S extends z.ZodObject>(
  schema: S,
  read: (viewer: Actor, filter: z.output<S>) => Promise<unknown>,
): Search => ({ schema, read })

/** Every list that is searched or filtered by its address, and every table that leaves as a file. */
const SEARCHES: Readonly<Record<string, Search>> = {
  directory: search(directorySchema, directory),
  'desk of people': search(deskPeopleSchema, deskPeople),
  'picker of people': search(directorySchema, (viewer, { query }) =>
    searchPeople(viewer, query, 12),
  ),
  archive: search(archiveSchema, async (viewer, { q: query, talk: talkId, ...filter }) => {
    const hits = await searchTranscripts(viewer, { query, page: filter.page, talkId })
    // The words of the query come back with what each found.
    return [await archive(viewer, filter), { ...hits, words: [] }]
  }),
  'found nights': search(foundFilterSchema, foundNights),
  quotas: search(balanceFilterSchema, quotaBalances),
  'same person': search(matchingSchema, async (viewer, filter) => [
    await proposalQueue(viewer, filter),
    await unlinkedAliases(viewer, filter),
  ]),
  merge: search(mergePageSchema, (viewer, { query }) => mergeChoices(viewer, randomUUID(), query)),
  names: search(namesSchema, nameQueue),
  knowledge: search(knowledgeSchema, taughtKnowledge),
  tree: search(treeSchema, familyTree),
  seats: search(seatsFilterSchema, async (viewer, filter) => [
    await seatsDesk(viewer, filter),
    await wholeWaitList(viewer, filter),
  ]),
  activity: search(statusFilterSchema, activityStatuses),
  applications: search(applicationsSchema, async (viewer, filter) => [
    await applicationQueue(viewer, filter),
    await allOfShelf(viewer, filter),
  ]),
  'check-in for others': search(deskTonightSchema, (viewer, { q }) =>
    peopleToCheckIn(viewer, fixtures.nightId, q),
  ),
  'attendance of an evening': search(nightSchema, (viewer, filter) =>
    nightAttendance(viewer, fixtures.nightId, filter),
  ),
  'attendance of all': search(tableSchema, async (viewer, filter) => {
    const found = await communityAttendance(viewer, filter)
    return found && gridRows(found, filter, found.today)
  }),
  roster: search(rowFilterSchema, (viewer, filter) => rosterForDesk(viewer, rosterId, filter)),
  palette: search(paletteSchema, (viewer, { q }) => paletteHits(viewer, q, 'zh')),
  wishes: search(wishFilterSchema, wishList),
  'offers to speak': search(offerFilterSchema, offerPool),
  duties: search(dutiesAddressSchema, (viewer, { group }) => dutiesDesk(viewer, group)),
  'thanks of a month': search(thanksSchema, thanksOfMonth),
  promises: search(promiseFilterSchema, promiseList),
  'promises in the log': search(sayingsSchema, searchSayings),
  standby: search(standbyFilterSchema, standbyList),
  speakerDraws: search(deskDrawsSchema, deskDraws),
  'who waits for a voucher': search(unvouchedSchema, unvouchedApplicants),
}

/** In milliseconds, on a machine that does other things: a sleep of the database would take longer. */
const PATIENCE = 4000

const SCHEMA = /^export const (\w+) = z\.object\(\{\n(.*?)^\}\)/gmsu

let fixtures: CommandFixtures
let rosterId = ''
beforeAll(async () => {
  await freshDatabase()
  fixtures = await createCommandFixtures()
  const names = ['百分%之五', '下划_线', '反斜\\杠', '百分之五', '下划线', '反斜杠']
  for (const displayName of names) {
    const data = { displayName, groupId: fixtures.groupId, folded: fold(displayName) }
    await readable().member.create({ data })
  }
  await makeSearchable.work({})
  const fields = { name: '百分%之五', account: '', faults: [] }
  const row = { line: 1, nickname: '百分%之五', outcome: 'SAME', fields } as const
  const { groupId } = fixtures
  const roster = await readable().roster.create({
    data: {
      groupId,
      format: 'LIST',
      fileName: '名单.txt',
      sha256: '0',
      takenAt: new Date(0),
      rows: { create: [row] },
    },
  })
  rosterId = roster.id
})

it('knows every schema by which an address is searched', async () => {
  const files = execFileSync('git', ['ls-files', '-z', 'lib'], { encoding: 'utf8' }).split('\0')
  const known = new Set<unknown>(Object.values(SEARCHES).map(({ schema }) => schema))
  const searching: string[] = []
  const missing: string[] = []
  for (const file of files.filter((one) => /\/schema[a-z-]*\.ts$/u.test(one))) {
    const text = readFileSync(file, 'utf8')
    for (const [, name = '', body = ''] of text.matchAll(SCHEMA)) {
      if (!/\bfilterText\(/u.test(body)) continue
      searching.push(name)
      const { href } = new URL(`../${file}`, import.meta.url)
      const exported = (await import(/* @vite-ignore */ href)) as Record<string, unknown>
      if (!known.has(exported[name])) missing.push(`${file} ${name}`)
    }
  }
  expect(missing).toEqual([])
  expect(searching.length).toBeGreaterThan(8)
})

describe.each(Object.entries(SEARCHES))('%s', (_, { schema, read }) => {
  const ask = async (key: string, value: unknown) => {
    const started = performance.now()
    const filter = schema.parse({ [key]: value }) as never
    const answer = await read(fixtures.actors.OWNER, filter)
    return { text: JSON.stringify(answer), took: performance.now() - started }
  }
  // A field of codes, ids or numbers falls back to its default.
  const isText = (key: string) => schema.parse({ [key]: 'zz' })[key] === 'zz'
  const few = [...PAYLOADS.slice(0, 3), ...PAYLOADS.slice(-5), PAYLOADS.slice(0, 3)]

  it.each(Object.keys(schema.shape))('reads any %s, at once', async (key) => {
    for (const payload of isText(key) ? [...PAYLOADS, few] : few) {
      const { took } = await ask(key, payload)
      expect(took, String(payload).slice(0, 40)).toBeLessThan(PATIENCE)
    }
  })

  it.each(Object.keys(schema.shape).filter(isText))(
    'finds by a %s what it says, never what it means',
    async (key) => {
      for (const [yes, no] of PAIRS) {
        const [one, other] = [await ask(key, yes), await ask(key, no)]
        // What the address said comes back in some answers.
        expect(one.text.replaceAll(JSON.stringify(yes).slice(1, -1), '')).toBe(
          other.text.replaceAll(JSON.stringify(no).slice(1, -1), ''),
        )
      }
    },
  )
})

describe('a sign that means something to a database', () => {
  it.each([
    ['%', '百分%之五'],
    ['_', '下划_线'],
    ['\\', '反斜\\杠'],
  ])('%s is found where it stands, and nowhere else', async (sign, name) => {
    const owner = fixtures.actors.OWNER
    for (const query of [sign, name]) {
      const found = await directory(owner, directorySchema.parse({ query }))
      const desk = await deskPeople(owner, deskPeopleSchema.parse({ query }))
      const names = [found?.people, desk?.people].map((people) =>
        people?.map(({ displayName }) => displayName),
      )
      expect(names, query).toEqual([[name], [name]])
    }
  })
})
