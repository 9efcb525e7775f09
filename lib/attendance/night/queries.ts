import type { Viewer } from '@/lib/auth/types'
import { canSeeAttendance } from '@/lib/attendance/policy'
import { canCorrect, isOwn } from '@/lib/checkins/corrections/policy'
import { correctionsOf } from '@/lib/checkins/corrections/queries'
import { canHostNight } from '@/lib/checkins/queries'
import { readable } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { pageOf } from '@/lib/shared/page'
import { arrivals, compareInterest, peopleShown } from './rules'
import type { NightFilter } from './schema'
import * as store from './store'
import type { NightAttendance, PersonAt } from './types'

const PAGE_SIZE = 100

/** Who was at an evening, when, how and by which evidence, for who may lead it; null for every other viewer. */
export async function nightAttendance(
  viewer: Viewer,
  nightId: string,
  filter: NightFilter,
): Promise<NightAttendance | null> {
  const found = await readNight(viewer, nightId)
  if (found === null) return null
  const { head, talkOf, people } = found
  const db = readable()
  const [said, corrections, chosen] = await Promise.all([
    store.listSaid(db, talkOf, toDate(head.startsAt)),
    correctionsOf(viewer, nightId),
    canCorrect(viewer) && filter.member !== ''
      ? store.findChosen(db, nightId, filter.member)
      : null,
  ])
  const interest = compareInterest(people, said)
  const shown = peopleShown(people, filter)
  const { rows, page, pages } = pageOf(shown, filter.page, PAGE_SIZE)
  const count = (status: PersonAt['status']) => people.filter((one) => one.status === status).length
  return {
    head,
    counts: { ON_TIME: count('ON_TIME'), LATE: count('LATE'), CAUGHT_UP: count('CAUGHT_UP') },
    steps: arrivals(head.startsAt, people),
    interest: { ...interest, missing: canSeeAttendance(viewer) ? interest.missing : null },
    people: rows,
    page,
    pages,
    total: shown.length,
    corrections,
    chosen: chosen && { ...chosen, isOwn: isOwn(viewer, chosen.memberId) },
  }
}

/** The same people as a table to take along; null for whom it is not. */
export async function peopleAt(viewer: Viewer, nightId: string): Promise<PersonAt[] | null> {
  return (await readNight(viewer, nightId))?.people ?? null
}

async function readNight(viewer: Viewer, nightId: string) {
  if (!(await canHostNight(viewer, nightId))) return null
  const db = readable()
  const found = await store.findEvening(db, nightId, toDate(now()))
  if (found === null) return null
  const of = { talkId: found.talkOf, startsAt: toDate(found.head.startsAt) }
  return { ...found, people: await store.listPeople(db, nightId, of) }
}
