import { beforeAll, describe, expect, it } from 'vitest'
import { applicationQueue } from '@/lib/applications/desk/queries-queue'
import { decidedApplication, shelfIds } from '@/lib/applications/desk/queries-walk'
import { QUEUE_SORTS, queueSchema as applicationsSchema } from '@/lib/applications/desk/schema'
import type { Viewer } from '@/lib/auth/types'
import { nameQueue } from '@/lib/compliance/queries'
import { lastNameDecision, nameQueueIds } from '@/lib/compliance/queries-walk'
import { QUEUE_SORTS as NAME_SORTS, queueSchema as namesSchema } from '@/lib/compliance/schema'
import { readable } from '@/lib/db/transaction'
import { decidedNight, foundNightIds, foundNights } from '@/lib/detection/found/queries'
import { foundFilterSchema } from '@/lib/detection/found/schema'
import { decidedProposal } from '@/lib/matching/queries'
import { freshDatabase } from '@/lib/testing/database'
import { fillDesk, type FilledDesk } from '@/lib/waiting/fixtures'

let desk: FilledDesk

beforeAll(async () => {
  await freshDatabase()
  desk = await fillDesk()
})

describe('a queue that is gone through one by one', () => {
  it.each(QUEUE_SORTS)('has applications in the order of their list, by %s', async (sort) => {
    const viewer = desk.viewers.ORGANISER
    for (const filter of [{}, { shelf: 'HELD' }, { shelf: 'DECIDED' }, { q: '申请甲' }]) {
      const asked = applicationsSchema.parse({ ...filter, sort })
      const listed = (await applicationQueue(viewer, asked))?.rows.map(({ id }) => id)
      expect(listed?.length).toBeGreaterThan(0)
      expect(await shelfIds(viewer, asked)).toEqual(listed)
    }
  })

  it.each(NAME_SORTS)(
    'has members outside the rule in the order of their list, by %s',
    async (sort) => {
      const viewer = desk.viewers.ORGANISER
      for (const filter of [{ state: 'DECIDE' }, { state: 'REMIND' }]) {
        const asked = namesSchema.parse({ ...filter, sort })
        const listed = (await nameQueue(viewer, asked))?.cases.map(({ memberId }) => memberId)
        expect(listed?.length).toBeGreaterThan(0)
        expect(await nameQueueIds(viewer, asked)).toEqual(listed)
      }
    },
  )

  it('has those to decide about, where the list of names shows all', async () => {
    const viewer = desk.viewers.ORGANISER
    const decide = await nameQueueIds(viewer, namesSchema.parse({ state: 'DECIDE' }))
    expect(await nameQueueIds(viewer, namesSchema.parse({}))).toEqual(decide)
  })

  it('has found nights in the order of their list', async () => {
    const viewer = desk.viewers.EDITOR
    for (const filter of [
      { state: 'PROPOSED' },
      { state: 'CONFIRMED' },
      { state: 'CONFIRMED', waits: 'READING' },
    ]) {
      const asked = foundFilterSchema.parse(filter)
      const listed = (await foundNights(viewer, asked))?.nights.map(({ id }) => id)
      expect(listed?.length).toBeGreaterThan(1)
      expect(await foundNightIds(viewer, asked)).toEqual(listed)
    }
  })

  it('does not exist, nor what was decided in it, for whom its list does not', async () => {
    const db = readable()
    const application = await db.application.findFirstOrThrow()
    const night = await db.foundNight.findFirstOrThrow()
    const proposal = await db.samePersonProposal.findFirstOrThrow()
    const { memberId } = await db.reminder.findFirstOrThrow()
    const answers = async (viewer: Viewer) => ({
      applications: await shelfIds(viewer, applicationsSchema.parse({})),
      application: await decidedApplication(viewer, application.id),
      names: await nameQueueIds(viewer, namesSchema.parse({})),
      name: await lastNameDecision(viewer, memberId),
      nights: await foundNightIds(viewer, foundFilterSchema.parse({ state: 'PROPOSED' })),
      night: await decidedNight(viewer, night.id),
      proposal: await decidedProposal(viewer, proposal.id),
    })
    const none = {
      applications: null,
      application: null,
      names: null,
      name: null,
      nights: null,
      night: null,
      proposal: null,
    }
    const viewers = desk.viewers
    for (const viewer of [viewers.MEMBER, viewers.HOST, viewers.COORDINATOR])
      expect(await answers(viewer)).toEqual(none)
    expect(await answers({ kind: 'visitor' })).toEqual(none)
    const editors = await answers(viewers.EDITOR)
    expect({ ...editors, nights: null, night: null }).toEqual(none)
    expect(editors.night?.state).toBe(night.state)
  })

  it('says what an application that another organiser decided has become', async () => {
    const viewer = desk.viewers.ORGANISER
    const row = await readable().application.findFirstOrThrow({ where: { name: '候补甲' } })
    expect(await decidedApplication(viewer, row.id)).toEqual({
      name: '候补甲',
      version: 0,
      state: 'WAITLISTED',
      undoable: false,
    })
    expect(await decidedApplication(viewer, 'not an id')).toBeNull()
  })
})
