import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { acceptedKeys } from '@/lib/auth/secret'
import { readable } from '@/lib/db/transaction'
import { canPlan } from '@/lib/nights/policy'
import { planZone, readPlanContext } from '@/lib/nights/queries'
import { now } from '@/lib/shared/clock'
import type { QueueHead } from '@/lib/shared/queue-head'
import { listHeldFor } from '@/lib/talks/holds/store'
import { findOffer, sourceOf } from '@/lib/talks/offers/store'
import { decideOwnWords } from '@/lib/talks/speaking/rules'
import { findMailbox } from '@/lib/members/store-person'
import { findSpeakersTalk } from '@/lib/talks/speaking/store'
import { findPerson } from '@/lib/talks/store'
import { maskPrivate } from '@/lib/talks/view/queries-mask'
import { answerAddress } from './commands-mail'
import { openAhead } from './commands'
import { askOfLink } from './rules-link'
import { ANSWER_DAYS, decideAnswer, isForGap, isUnderWay, needsCoordinator } from './rules'
import * as lists from './store-lists'
import * as store from './store'
import type { AskedPage, AskView, DeskAsk, DeskAsks, NewAsk } from './types'

/** What ended is listed, and read by its link, for so many days. */
const ENDED_DAYS = 30

/**
 * The ask that a member answers: their own, or the one that the link opens. Null for every other, for a link that was
 * not made here, and for one whose answer was due a month ago: a link is passed on, and the page names people.
 */
export async function askedPage(
  viewer: Viewer,
  { ask: askId, link }: { readonly ask?: string | undefined; readonly link: string },
): Promise<AskedPage | null> {
  const byLink = link === '' ? null : askOfLink(acceptedKeys(), link)
  const ask = await store.findAsk(readable(), byLink ?? askId ?? NONE)
  if (ask === null) return null
  const own = viewer.kind === 'member' && viewer.memberId === ask.memberId
  const [timeZone, at] = [await planZone(), now()]
  const isOld = Temporal.Instant.compare(ask.dueAt.add({ hours: ENDED_DAYS * 24 }), at) < 0
  if (!own && (byLink !== ask.id || isOld)) return null
  const canAnswer = decideAnswer(ask, at).ok
  const canGiveBack = await isAheadOf(ask)
  if (!canAnswer) return { ask, timeZone, canAnswer, canGiveBack, dates: [], others: [] }
  const [dates, others] = await Promise.all([
    isForGap(ask) ? ask.dates : listHeldFor(readable(), ask.id, at),
    openAhead(readable(), ask.groupId, timeZone),
  ])
  return { ask, timeZone, canAnswer, canGiveBack, dates, others }
}

/** Whether the talk that came of it is planned with its member, and has not begun. */
async function isAheadOf({ state, talkId, memberId }: AskView): Promise<boolean> {
  if (state !== 'ACCEPTED' || talkId === null) return false
  const talk = await findSpeakersTalk(readable(), talkId)
  return talk?.speakerId === memberId && talk.night !== null && decideOwnWords(talk, now()).ok
}

/** The ask of which the member's talk came, which they can give back; null for every other talk. */
export async function ownAskOf(viewer: Viewer, talkId: string): Promise<AskView | null> {
  if (viewer.kind !== 'member') return null
  const ask = await store.findAskOf(readable(), talkId)
  return ask?.memberId === viewer.memberId && (await isAheadOf(ask)) ? ask : null
}

const NONE = '00000000-0000-0000-0000-000000000000'

/** What the member is asked and has not answered. */
export async function ownAsks(viewer: MemberViewer): Promise<readonly AskView[]> {
  const found = await lists.listUnderWay(readable(), now(), viewer.memberId)
  return found.filter(({ state }) => state === 'OPEN')
}

/** Everything that was asked, for coordinators; null without the duty. */
export async function deskAsks(viewer: Viewer): Promise<DeskAsks | null> {
  if (!canPlan(viewer)) return null
  const at = now()
  const [underWay, ended, timeZone] = await Promise.all([
    lists.listUnderWay(readable(), at),
    lists.listEnded(readable(), at.subtract({ hours: ENDED_DAYS * 24 })),
    planZone(),
  ])
  return {
    toDo: underWay.filter(needsCoordinator),
    open: underWay.filter((ask) => !needsCoordinator(ask)),
    ended,
    timeZone,
    now: at,
  }
}

/** One ask at the desk; null without the duty, and for one that is not there. */
export async function deskAsk(viewer: Viewer, id: string): Promise<DeskAsk | null> {
  if (!canPlan(viewer) || !z.uuid().safeParse(id).success) return null
  const ask = await store.findAsk(readable(), id)
  if (ask === null) return null
  const [timeZone, address, source] = await Promise.all([
    planZone(),
    findMailbox(readable(), ask.memberId),
    ask.offerId === null ? null : sourceOf(readable(), ask.offerId),
  ])
  const answerable = isUnderWay(ask) && decideAnswer(ask, now()).ok
  const link = answerable ? answerAddress(ask.id) : null
  return { ask, timeZone, link, hasAddress: address !== null, isPromised: source === 'promise' }
}

/** How many need a coordinator; null without the duty. */
export async function asksWaiting(viewer: Viewer): Promise<QueueHead | null> {
  return canPlan(viewer) ? lists.headOfToDo(readable(), now()) : null
}

/** With what a coordinator begins to ask: the open evenings of a group. Null without the duty. */
export async function newAsk(viewer: Viewer, address: Address): Promise<NewAsk | null> {
  const context = canPlan(viewer) ? await readPlanContext() : null
  if (context === null) return null
  const db = readable()
  const offer = address.offer === undefined ? null : await findOffer(db, address.offer)
  const memberId = offer?.memberId ?? address.member
  const who = memberId === undefined ? null : await findPerson(db, memberId)
  const wish = address.wish === undefined ? null : await store.findWishTopic(db, address.wish)
  const groups = context.groups.filter(({ isOpen }) => isOpen)
  const of = (id: string | undefined) => groups.find((one) => one.id === id)
  const group = of(address.group) ?? of(who?.groupId) ?? groups[0]
  if (group === undefined) return null
  const { timeZone } = context
  const today = context.now.toZonedDateTimeISO(timeZone).toPlainDate()
  return {
    groupId: group.id,
    groups,
    open: await openAhead(db, group.id, timeZone),
    today,
    answerBy: today.add({ days: ANSWER_DAYS }),
    timeZone,
    who,
    // Typed by members: what they may not publish is in no mail and in no plan.
    topic: maskPrivate(offer?.topic ?? wish ?? ''),
    offerId: offer?.id ?? null,
    wishId: wish === null ? null : (address.wish ?? null),
  }
}

type Address = {
  readonly group?: string | undefined
  readonly member?: string | undefined
  readonly offer?: string | undefined
  readonly wish?: string | undefined
}
