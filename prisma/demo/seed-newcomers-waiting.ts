import type { Temporal } from 'temporal-polyfill'
import { askDrawn } from '@/lib/activity/reviews/commands-ask'
import { beginReview, revealReview } from '@/lib/activity/reviews/commands'
import { throwWord } from '@/lib/draws/commands'
import { changeCapacity } from '@/lib/members/groups/commands-capacity'
import { changeStatus } from '@/lib/members/status/commands'
import { groupSeats } from '@/lib/members/groups/queries'
import { proposeSeats } from '@/lib/seats/proposals/commands'
import { actorOf, CONSOLE, ORGANISER, type DemoCommunity } from './community'
import { ago } from './dates'
import { makeNewcomers, type Newcomer } from './newcomers'
import { expectOk } from './outcomes'
import { applyOne, decideOne, proveOne, referOne, vouchOne } from './seed-newcomers-steps'

/** Numbers of newcomers who wait for the second group. */
const FROM = 40
const WAITING = 25
const FULL_DAYS = 63
/** Members of the second group who leave, so that there are seats again. */
const LEAVING = [410, 433] as const
const HOW_KNOWN = ['隔壁组的后端', '一起写过账务系统', '读书会认识的']

/**
 * The second group is full and a queue stands before it; some days ago two members left, so that the next
 * are proposed. A review of the same group is ready: one out, one in.
 */
export async function fillSecondGroup(
  community: DemoCommunity,
  today: Temporal.PlainDate,
): Promise<void> {
  const groupId = community.groups[1] ?? ''
  const organiser = actorOf(community, ORGANISER)
  await ago(today, FULL_DAYS, async () => {
    const seats = await groupSeats(CONSOLE)
    const taken = seats?.find((group) => group.id === groupId)?.taken ?? 0
    expectOk(await changeCapacity(organiser, { groupId, capacity: taken, buffer: 0 }))
  })
  const newcomers = makeNewcomers(community.people).slice(FROM, FROM + WAITING)
  for (const [at, newcomer] of newcomers.entries()) {
    await waitFor(community, today, { newcomer, at, groupId })
  }
  await review(community, today, groupId)
  await ago(today, 3, async () => {
    for (const number of LEAVING) {
      const memberId = community.members[number] ?? ''
      const reason = '换了工作，自己退的群'
      expectOk(await changeStatus(organiser, { memberId, status: 'LEFT', reason }))
    }
    await proposeSeats()
  })
}

type Waits = { readonly newcomer: Newcomer; readonly at: number; readonly groupId: string }

/** Every third had a link; a member vouched for every other of the rest; organisers know the others. */
async function waitFor(
  community: DemoCommunity,
  today: Temporal.PlainDate,
  { newcomer, at, groupId }: Waits,
): Promise<void> {
  const days = 61 - at * 2
  const howKnown = HOW_KNOWN[at % HOW_KNOWN.length] ?? ''
  const referrer = actorOf(community, 340 + at)
  const link =
    at % 3 === 0
      ? (await ago(today, days + 1, () => referOne(referrer, newcomer, { groupId, howKnown })))
          .token
      : null
  const proven = await ago(today, days, async () =>
    proveOne(await applyOne(newcomer, { groupId: link === null ? groupId : null, link })),
  )
  const held =
    link === null && at % 2 === 0
      ? await ago(today, days - 1, () => vouchOne(referrer, proven, howKnown))
      : proven
  const reason = '群满了，按公开的次序等空位。'
  await ago(today, days - 2 - (at % 4), () =>
    decideOne(actorOf(community, ORGANISER), held, { choice: 'WAITLISTED', reason }),
  )
}

/** Drawn and asked; none has answered, and nothing is decided. */
async function review(
  community: DemoCommunity,
  today: Temporal.PlainDate,
  groupId: string,
): Promise<void> {
  const organiser = actorOf(community, ORGANISER)
  const reviewId = await ago(today, 9, async () => {
    const begun = expectOk(await beginReview(organiser, { groupId }), 'REVIEW_OPEN_ALREADY')
    if (begun === null) return null
    expectOk(await throwWord(actorOf(community, 350), { drawId: begun.drawId, word: '山高月小' }))
    return begun.reviewId
  })
  if (reviewId === null) return
  await ago(today, 8, async () => {
    expectOk(await revealReview(organiser, { reviewId }))
    expectOk(await askDrawn(organiser, { reviewId }))
  })
}
