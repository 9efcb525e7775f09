import { beforeAll, describe, expect, it } from 'vitest'
import { deskPlaces } from '@/app/desk/places'
import { countsByPlace, listAddress, PLACE_OF } from '@/components/waiting/addresses'
import { reviews } from '@/lib/activity/reviews/queries'
import { applicationQueue } from '@/lib/applications/desk/queries-queue'
import { queueSchema as applicationsSchema } from '@/lib/applications/desk/schema'
import type { Viewer } from '@/lib/auth/types'
import { disputesDesk } from '@/lib/checkins/corrections/queries'
import { disputesSchema } from '@/lib/checkins/corrections/schema'
import { claimsDesk } from '@/lib/claims/desk/queries'
import { claimsSchema } from '@/lib/claims/desk/schema'
import { nameQueue } from '@/lib/compliance/queries'
import { reminderBatches } from '@/lib/compliance/queries-reminders'
import { queueSchema as namesSchema } from '@/lib/compliance/schema'
import { foundNights } from '@/lib/detection/found/queries'
import { foundFilterSchema } from '@/lib/detection/found/schema'
import { dutiesDesk, gapsWithinWeek } from '@/lib/duties/queries'
import { unfinishedUploads } from '@/lib/logs/uploads/queries'
import { proposalQueue } from '@/lib/matching/queries'
import { queueSchema as matchingSchema } from '@/lib/matching/schema'
import { transfers } from '@/lib/members/groups/queries'
import { roleHolders } from '@/lib/members/roles/queries'
import { endsSoon } from '@/lib/members/roles/rules'
import { rulesDesk } from '@/lib/naming/rules/queries'
import { rosters } from '@/lib/rosters/queries'
import { seatsDesk } from '@/lib/seats/queries'
import { seatsFilterSchema } from '@/lib/seats/schema'
import { sending } from '@/lib/settings/sending/queries'
import { sendingFilterSchema } from '@/lib/settings/sending/schema'
import { now } from '@/lib/shared/clock'
import { deskAsks } from '@/lib/talks/asks/queries'
import { deskBookings } from '@/lib/talks/bookings/queries'
import { offerPool } from '@/lib/talks/offers/queries'
import { offerFilterSchema } from '@/lib/talks/offers/schema'
import { eveningsToFill } from '@/lib/talks/standby/queries-gaps'
import { promiseList } from '@/lib/talks/promises/queries'
import { promiseFilterSchema } from '@/lib/talks/promises/schema'
import { planForDesk } from '@/lib/talks/view/queries-desk'
import { freshDatabase } from '@/lib/testing/database'
import { countStatements } from '@/lib/testing/statements'
import { namesToLookAt } from '@/lib/transcripts/suspects/queries-published'
import { fillDesk, type FilledDesk } from '@/lib/waiting/fixtures'
import { waitingFor } from '@/lib/waiting/queries'
import { WAIT_KINDS, type WaitKind, type WaitingRow } from '@/lib/waiting/types'

let desk: FilledDesk

beforeAll(async () => {
  await freshDatabase()
  desk = await fillDesk()
})

const rowsOf = async (viewer: Viewer): Promise<readonly WaitingRow[]> =>
  (await waitingFor(viewer))?.rows ?? []

/** What the filter in the address of a list says, as its page reads it. */
function asked(row: WaitingRow): Record<string, string> {
  const query = listAddress(row).split('#')[0]?.split('?')[1] ?? ''
  return Object.fromEntries(new URLSearchParams(query))
}

const plan = (viewer: Viewer, row: WaitingRow) => planForDesk(viewer, 4, null, asked(row)['group'])
const found = async (viewer: Viewer, row: WaitingRow) =>
  (await foundNights(viewer, foundFilterSchema.parse(asked(row))))?.total
const applied = async (viewer: Viewer, row: WaitingRow) =>
  (await applicationQueue(viewer, applicationsSchema.parse(asked(row))))?.total
const named = async (viewer: Viewer, row: WaitingRow) =>
  (await nameQueue(viewer, namesSchema.parse(asked(row))))?.total
const uploads = async (viewer: Viewer, state: string) =>
  (await unfinishedUploads(viewer, 50)).filter((upload) => upload.state === state).length

/** How many rows the page shows to which the list leads. */
const ON_PAGE: Readonly<
  Record<WaitKind, (viewer: Viewer, row: WaitingRow) => Promise<number | undefined>>
> = {
  nightsWithoutHost: async (viewer, row) => (await plan(viewer, row))?.hostless.length,
  eveningsToFill: async (viewer, row) =>
    (await eveningsToFill(viewer))?.filter(({ groupId }) => groupId === row.group?.id).length,
  dutyGaps: async (viewer, row) => {
    const found = await dutiesDesk(viewer, asked(row)['group'] ?? '')
    return found === null ? undefined : gapsWithinWeek(found).length
  },
  talksWithoutSpeaker: async (viewer, row) => (await plan(viewer, row))?.speakerless.length,
  postponedTalks: async (viewer, row) => (await plan(viewer, row))?.waiting.length,
  talkOffers: async (viewer, row) =>
    (await offerPool(viewer, offerFilterSchema.parse(asked(row))))?.total,
  promises: async (viewer, row) =>
    (await promiseList(viewer, promiseFilterSchema.parse(asked(row))))?.total,
  bookings: async (viewer) => (await deskBookings(viewer))?.asked.length,
  asks: async (viewer) => (await deskAsks(viewer))?.toDo.length,
  claims: async (viewer, row) =>
    (await claimsDesk(viewer, claimsSchema.parse(asked(row))))?.rows.length,
  applications: applied,
  heldApplications: applied,
  freeSeats: async (viewer, row) =>
    (await seatsDesk(viewer, seatsFilterSchema.parse(asked(row))))?.groups.flatMap(
      ({ proposed }) => proposed,
    ).length,
  transfers: async (viewer) => (await transfers(viewer, { show: 'ASKED', page: 1 }))?.total,
  endingRoles: async (viewer) =>
    [...((await roleHolders(viewer))?.values() ?? [])]
      .flat()
      .filter(({ endsAt }) => endsAt !== null && endsSoon(endsAt, now())).length,
  foundNights: found,
  draftsWithoutSpeaker: found,
  draftsToMatch: found,
  draftsToRead: found,
  publishedNames: async (viewer) => (await namesToLookAt(viewer))?.talks.length,
  readyUploads: (viewer) => uploads(viewer, 'READY'),
  failedUploads: (viewer) => uploads(viewer, 'FAILED'),
  failedMails: async (viewer, row) =>
    (await sending(viewer, sendingFilterSchema.parse(asked(row))))?.mails.length,
  samePerson: async (viewer, row) =>
    (await proposalQueue(viewer, matchingSchema.parse(asked(row))))?.proposals.length,
  rosters: async (viewer) =>
    (await rosters(viewer))?.filter(({ state }) => state === 'PREVIEW').length,
  nameDecisions: named,
  nameReminders: named,
  reminderTexts: async (viewer) =>
    (await reminderBatches(viewer, 1))?.batches.filter(
      ({ sentAt, droppedAt }) => sentAt === null && droppedAt === null,
    ).length,
  ruleDrafts: async (viewer) =>
    (await rulesDesk(viewer))?.drafts.filter(({ open }) => !open).length,
  disputedEvenings: async (viewer, row) =>
    (await disputesDesk(viewer, disputesSchema.parse(asked(row))))?.counts.open,
  reviews: async (viewer) => (await reviews(viewer))?.filter(({ step }) => step !== null).length,
}

const EDITORS: readonly WaitKind[] = [
  'foundNights',
  'draftsWithoutSpeaker',
  'draftsToRead',
  'publishedNames',
  'readyUploads',
  'failedUploads',
]
const COORDINATORS: readonly WaitKind[] = [
  'nightsWithoutHost',
  'eveningsToFill',
  'dutyGaps',
  'talksWithoutSpeaker',
  'postponedTalks',
  'talkOffers',
  'promises',
  'bookings',
  'asks',
]

describe('what waits at the desk', () => {
  it.each([
    ['EDITOR', EDITORS],
    ['HOST', []],
    ['COORDINATOR', COORDINATORS],
    ['ORGANISER', WAIT_KINDS],
    ['OWNER', WAIT_KINDS],
  ] as const)(
    'shows to the role %s the kinds it may act upon, and no others',
    async (role, kinds) => {
      const shown = new Set((await rowsOf(desk.viewers[role])).map(({ kind }) => kind))
      expect(WAIT_KINDS.filter((kind) => shown.has(kind))).toEqual(
        WAIT_KINDS.filter((kind) => (kinds as readonly WaitKind[]).includes(kind)),
      )
    },
  )

  it('does not exist for who has no desk', async () => {
    const visitors: readonly Viewer[] = [
      desk.viewers.MEMBER,
      { kind: 'visitor' },
      { kind: 'applicant', applicationId: '0192f0c0-0000-7000-8000-000000000000' },
    ]
    for (const viewer of visitors) expect(await waitingFor(viewer)).toBeNull()
  })

  it.each(WAIT_KINDS)('counts %s in the list as its page lists them', async (kind) => {
    const viewer = desk.viewers.ORGANISER
    const rows = (await rowsOf(viewer)).filter((row) => row.kind === kind)
    expect(rows.length).toBeGreaterThan(0)
    const pages = await Promise.all(rows.map((row) => ON_PAGE[kind](viewer, row)))
    expect(pages).toEqual(rows.map(({ count }) => count))
  })

  it('is due a day before the evening for a duty that no one has', async () => {
    const rows = await rowsOf(desk.viewers.ORGANISER)
    const [gap] = rows.filter(({ kind }) => kind === 'dutyGaps')
    const startsAt = gap?.since.add({ hours: 7 * 24 })
    expect(gap?.dueAt?.toString()).toBe(startsAt?.subtract({ hours: 24 }).toString())
  })

  it('has every kind at a place of the desk', () => {
    const places: readonly string[] = deskPlaces(desk.viewers.OWNER)
    expect(Object.values(PLACE_OF).filter((place) => !places.includes(place))).toEqual([])
  })

  it('counts in the navigation of the desk what the list counts', async () => {
    const rows = await rowsOf(desk.viewers.OWNER)
    const badges = countsByPlace(rows)
    for (const place of new Set(Object.values(PLACE_OF))) {
      const listed = rows.filter(({ kind }) => PLACE_OF[kind] === place)
      expect([place, badges.get(place)]).toEqual([
        place,
        listed.reduce((sum, { count }) => sum + count, 0),
      ])
    }
  })

  it('shows tonight in each group with a talk, to every role of the desk', async () => {
    for (const role of ['EDITOR', 'HOST', 'COORDINATOR', 'OWNER'] as const) {
      const list = await waitingFor(desk.viewers[role])
      expect(list?.tonight.map(({ group, night }) => [group.id, night.talk?.topic])).toEqual([
        [desk.groups[0], '第 0 晚'],
      ])
    }
  })

  it('is read in so many statements, however much waits', async () => {
    const read: Record<string, number> = {}
    for (const role of ['HOST', 'COORDINATOR', 'EDITOR', 'OWNER'] as const)
      read[role] = await countStatements(() => waitingFor(desk.viewers[role]))
    // A page reads the community once; here each room that needs its zone or groups reads it again.
    expect(read).toEqual({ HOST: 7, COORDINATOR: 22, EDITOR: 12, OWNER: 49 })
  })
})
