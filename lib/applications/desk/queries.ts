import { readWindowDays } from '@/lib/activity/policies/store'
import { readSettings } from '@/lib/communities/queries'
import { z } from 'zod'
import { actorId } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'
import { readable, type Tx } from '@/lib/db/transaction'
import { now, toDate, toInstant } from '@/lib/shared/clock'
import { canDecide } from '@/lib/applications/policy'
import { duplicatesOfRow, viewRows } from './queries-queue'
import { concentrationOf } from './rules-companies'
import { isQuarantined } from '@/lib/applications/decide/rules'
import { outcomesOf } from './rules-outcomes'
import { isOpen } from '@/lib/applications/rules'
import { WELCOME_TEXT } from '@/lib/announcements/rules-welcome'
import { welcomeFacts, welcomeLocales } from '@/lib/applications/notify/rules-welcome'
import { pastedIn } from '@/lib/texts/queries'
import * as store from './store'
import { companiesOf, countDeclined, listBrought } from './store-outcomes'
import { namesOf } from './store-queue'
import type { ApplicationView, ReferralView, SeatsView } from './types'

/**
 * All that a decision about one application rests on; null for all but organisers, for an unknown
 * one, and for one whose address is still to be proven.
 */
export async function applicationForDesk(
  viewer: Viewer,
  id: string,
): Promise<ApplicationView | null> {
  if (!canDecide(viewer) || !z.uuid().safeParse(id).success) return null
  const db = readable()
  const whole = await store.findWhole(db, id)
  if (whole === null) return null
  const [rows, names, referral, companies, duplicates, seats, settings] = await Promise.all([
    viewRows(db, viewer, [whole]),
    namesOf(db, [
      ...whole.events.map(({ byId }) => byId),
      ...whole.notes.map(({ authorId }) => authorId),
    ]),
    referralOf(db, whole),
    companiesOf(db, whole.groupId),
    duplicatesOfRow(db, whole),
    seatsOf(db, whole.groupId),
    readSettings(db),
  ])
  const [row] = rows
  if (row === undefined) return null
  const called = (memberId: string | null) =>
    memberId === null ? null : (names.get(memberId) ?? null)
  const { groupId, city, email, about, topic, locale, suspicions, memberId, state } = whole
  return {
    ...row,
    groupId,
    city,
    email,
    about,
    topic,
    locale,
    suspicions,
    memberId,
    referral,
    duplicates,
    seats,
    open: isOpen(state),
    quarantined: isQuarantined(whole),
    ruleVersion: whole.rule?.version ?? null,
    acknowledgedAt: whole.acknowledgedAt === null ? null : toInstant(whole.acknowledgedAt),
    concentration: concentrationOf(whole.company, companies),
    notes: whole.notes.map(({ authorId, at, ...note }) => ({
      ...note,
      at: toInstant(at),
      by: called(authorId),
      mine: authorId === actorId(viewer),
    })),
    events: whole.events.map(({ byId, at, ...event }) => ({
      ...event,
      at: toInstant(at),
      by: called(byId),
    })),
    welcome: await welcomesOf(whole, settings),
    canHandOver: whole.member?.status === 'ACTIVE',
  }
}

/** Introduces the member to the group, in the community's language first; empty while there is no member. */
async function welcomesOf(
  whole: store.Whole,
  community: { readonly locale: string },
): Promise<ApplicationView['welcome']> {
  const facts = welcomeFacts(whole)
  if (facts === null) return []
  return Promise.all(
    welcomeLocales(community).map(async (locale) => ({
      locale,
      text: (await pastedIn(locale, WELCOME_TEXT))(facts),
    })),
  )
}

async function referralOf(db: Tx, { referral }: store.Whole): Promise<ReferralView | null> {
  if (referral === null) return null
  const { referrer, ...facts } = referral
  const at = now()
  const until = toDate(at)
  const windowDays = await readWindowDays(db, until)
  const since = toDate(at.subtract({ hours: windowDays * 24 }))
  const [people, declined] = await Promise.all([
    listBrought(db, referrer.id, { since, until }),
    countDeclined(db, referrer.id),
  ])
  const outcomes = outcomesOf(people, { declined, windowDays })
  return { ...facts, memberId: referrer.id, name: referrer.displayName, outcomes }
}

async function seatsOf(db: Tx, groupId: string): Promise<SeatsView[]> {
  const groups = await store.listSeats(db, groupId)
  return groups
    .map(({ id, name, capacity, buffer, seatsTaken: taken, closedAt }) => ({
      groupId: id,
      name,
      capacity,
      buffer,
      taken,
      free: closedAt === null ? Math.max(0, capacity - buffer - taken) : 0,
    }))
    .toSorted((a, b) => Number(b.groupId === groupId) - Number(a.groupId === groupId))
}
