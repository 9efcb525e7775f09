import type { Page } from '@playwright/test'
import { beginReview, revealReview } from '@/lib/activity/reviews/commands'
import { createMember, createApplication } from '@/lib/applications/fixtures'
import { newApplicantKey } from '@/lib/auth/applicants/keys'
import { applicantCookieName } from '@/lib/auth/sessions/rules'
import { readable, transaction } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { tag } from './evenings'
import { createSilentGroup } from './reviews'

const DESK = { kind: 'console' } as const

/** A group of its own with as many seats as people, who have been silent for long, and one who refers. */
export async function aFullGroup(people: number, company: string) {
  const { groupId, name, members } = await createSilentGroup(people)
  const db = readable()
  await db.member.updateMany({ where: { groupId }, data: { company } })
  const referrer = await createMember(groupId, { quota: 6 })
  await db.group.update({ where: { id: groupId }, data: { capacity: people + 1 } })
  return { groupId, name, members, referrer }
}

type Wish = {
  readonly company?: string
  readonly referrer?: Awaited<ReturnType<typeof createMember>>
  readonly locale?: string
}

/** A person who applied with a proven address and is to be decided on. */
export async function anApplicant(groupId: string, wish: Wish = {}) {
  const name = `沈${tag()}`
  return { id: await createApplication(groupId, { ...wish, name, nickname: `${name}-产品` }), name }
}

/** A person who has waited for a seat for so many days, and was notified that they wait. */
export async function aWaiter(groupId: string, days: number, wish: Wish = {}) {
  const applicant = await anApplicant(groupId, wish)
  const at = toDate(now().subtract({ hours: days * 24 }))
  const notified = { before: 'WAITING', decidedAt: at, notifiedAt: at } as const
  await readable().application.update({
    where: { id: applicant.id },
    data: { state: 'WAITLISTED', ...notified, stateAt: at, waitlistedAt: at, submittedAt: at },
  })
  return applicant
}

/** A review of the group whose drawn people were asked and said nothing until the last day. */
export async function anUnansweredReview(groupId: string): Promise<string> {
  const begun = await beginReview(DESK, { groupId })
  if (!begun.ok) throw new Error(`No review: ${begun.refusal.code}`)
  const { reviewId } = begun.value
  const revealed = await revealReview(DESK, { reviewId })
  if (!revealed.ok) throw new Error(`No review: ${revealed.refusal.code}`)
  const [askedAt, answerBy] = [10, 2].map((days) => toDate(now().subtract({ hours: days * 24 })))
  const asked = { askedAt: askedAt ?? null, answerBy: answerBy ?? null }
  const where = { reviewId, place: { not: null } }
  await readable().reviewCandidate.updateMany({ where, data: asked })
  return reviewId
}

/** Lets the page's browser look after an application, as the mailed link does. */
export async function enterAsApplicant(page: Page, applicationId: string, address: string) {
  const key = await transaction((tx) => newApplicantKey(tx, { applicationId, kind: 'SESSION' }))
  if (!key.ok) throw new Error(`No key: ${key.refusal.code}`)
  const cookie = { name: applicantCookieName(false), value: key.value.token, url: address }
  await page.context().addCookies([cookie])
}

/** Everybody the group counts: never more than it may take. */
export async function seatsOf(groupId: string) {
  const group = await readable().group.findUniqueOrThrow({ where: { id: groupId } })
  const kept = await readable().application.count({ where: { groupId, holdsSeat: true } })
  const here = await readable().member.count({ where: { groupId, status: 'ACTIVE' } })
  return { taken: group.seatsTaken, people: here + kept, capacity: group.capacity }
}
