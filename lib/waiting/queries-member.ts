import { ownReview } from '@/lib/activity/reviews/queries'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { ownPresence, readLiveNight } from '@/lib/checkins/queries-live'
import { ownDeadlines } from '@/lib/deadlines/queries'
import { swapsToAnswer } from '@/lib/duties/queries-member'
import { ownTransfer } from '@/lib/members/groups/queries'
import { saidHowArchived } from '@/lib/members/profile/queries'
import { findingOf } from '@/lib/naming/queries'
import { ruleToAcknowledge } from '@/lib/naming/rules/queries'
import { ownWaitingReferrals } from '@/lib/referrals/self/queries'
import { ownAsks } from '@/lib/talks/asks/queries'
import { ownAsked } from '@/lib/talks/bookings/queries'
import { answersWaiting } from '@/lib/talks/questions/queries'
import { plannedDuties } from '@/lib/talks/vacancies/queries'
import { tonight } from '@/lib/talks/view/queries'
import type { TonightView } from '@/lib/talks/view/types'
import type { Missing, MyRow, MyTonight, MyWaiting } from './types-member'

/** What waits for the member who looks, and what they wait for; null for a viewer who is no member. */
export async function myWaiting(viewer: Viewer): Promise<MyWaiting | null> {
  if (viewer.kind !== 'member') return null
  const view = await tonight(viewer, viewer.groupId)
  if (view === null) return null
  const { now, timeZone } = view
  const [evening, ...rows] = await Promise.all([
    tonightOf(viewer, view),
    ...READERS.map((read) => read(viewer)),
  ])
  return { now, timeZone, tonight: evening, rows: rows.flat() }
}

async function tonightOf(viewer: MemberViewer, view: TonightView): Promise<MyTonight | null> {
  const { night, group } = view
  if (night?.id == null || night.talk === null) return null
  const [live, own] = await Promise.all([
    readLiveNight(viewer, night.id),
    ownPresence(viewer, night.id),
  ])
  if (live === null) return null
  return { night, groupId: group.id, groupName: group.name, window: live.window, own }
}

/** In the order in which the page shows them. */
const READERS: readonly ((viewer: MemberViewer) => Promise<MyRow[]>)[] = [
  async (viewer) => {
    const review = await ownReview(viewer)
    if (review?.answer !== null || review.decided) return []
    return [{ kind: 'review', groupName: review.groupName, answerBy: review.answerBy }]
  },
  async (viewer) => (await ownDeadlines(viewer)).map((deadline) => ({ kind: 'late', deadline })),
  async (viewer) => (await ownAsks(viewer)).map((ask) => ({ kind: 'asked', ask })),
  async (viewer) => (await swapsToAnswer(viewer)).map((swap) => ({ kind: 'dutySwap', swap })),
  async (viewer) => {
    const finding = (await findingOf(viewer, viewer.memberId))?.finding
    if (finding === undefined || finding.verdict === 'compliant') return []
    return [{ kind: 'nickname', nickname: finding.nickname }]
  },
  async (viewer) => {
    const version = await ruleToAcknowledge(viewer)
    return version === null ? [] : [{ kind: 'rule', version }]
  },
  async (viewer) => {
    const duties = await plannedDuties(viewer, viewer.memberId)
    const said = duties.length === 0 || (await saidHowArchived(viewer))
    return duties.map((duty): MyRow => {
      if (duty.duty === 'HOST') return { kind: 'hosting', duty }
      const missing: Missing[] = [
        ...(duty.hasSummary ? [] : (['SUMMARY'] as const)),
        ...(said ? [] : (['CONSENT'] as const)),
      ]
      return { kind: 'talk', duty, missing }
    })
  },
  async (viewer) => (await answersWaiting(viewer)).map((talk) => ({ kind: 'questions', talk })),
  async (viewer) => (await ownAsked(viewer)).map((booking) => ({ kind: 'booking', booking })),
  async (viewer) =>
    (await ownWaitingReferrals(viewer)).map((referral) => ({ kind: 'referral', referral })),
  async (viewer) => {
    const asked = await ownTransfer(viewer)
    if (asked?.state !== 'ASKED') return []
    return [{ kind: 'transfer', to: asked.toName, askedAt: asked.askedAt }]
  },
]
