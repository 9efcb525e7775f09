import type { DemoRole } from '@/lib/auth/demo/schema'
import { signedIn } from '@/lib/auth/fixtures-viewer'
import { dutiesOfMember } from '@/lib/duties/queries-member'
import { readable } from '@/lib/db/transaction'
import { openEvenings } from '@/lib/talks/bookings/queries'
import { answerAddress } from '@/lib/talks/asks/commands-mail'
import { createMember } from '@/e2e/support/fixtures/evenings'

/** The pages by which speakers come to their evenings, with who looks at them. */
export const SPEAKER_PAGES = {
  'evenings to take': 'MEMBER',
  'an evening to take': 'MEMBER',
  'own talk': 'MEMBER',
  'filling gaps': 'MEMBER',
  speakers: 'COORDINATOR',
  standby: 'COORDINATOR',
  'an evening to fill': 'COORDINATOR',
  'offers to speak': 'COORDINATOR',
  promises: 'COORDINATOR',
  'a promise': 'COORDINATOR',
  'noting a promise': 'COORDINATOR',
  'promises in the log': 'ORGANISER',
  'own promises': 'MEMBER',
  'asking a member': 'COORDINATOR',
  'an ask': 'COORDINATOR',
  'asked to speak': 'MEMBER',
  'asked to speak, by link': 'VISITOR',
  'booking settings': 'ORGANISER',
  'draw settings': 'ORGANISER',
  'drawn speakers': 'COORDINATOR',
  'a drawn speaker': 'COORDINATOR',
  'a draw by hand': 'COORDINATOR',
  'a draw to enter': 'COORDINATOR',
  'draw of a speaker': 'MEMBER',
  duties: 'COORDINATOR',
  'new duty': 'COORDINATOR',
  'a duty': 'COORDINATOR',
  'thanks of a month': 'HOST',
  'own duties': 'HOST',
  'swapping a duty': 'HOST',
} as const satisfies Readonly<Record<string, DemoRole>>

type SpeakerPage = keyof typeof SPEAKER_PAGES

export async function speakerAddresses(): Promise<{
  readonly addresses: Record<SpeakerPage, string>
  readonly owners: Partial<Readonly<Record<SpeakerPage, string>>>
}> {
  const db = readable()
  const { id: groupId } = await db.group.findFirstOrThrow({ orderBy: { position: 'asc' } })
  // A member of the demo may have an evening by now, and takes no second one.
  const { id: taker } = await createMember({ groupId })
  const date = (await openEvenings({ kind: 'visitor' }, groupId))?.dates[0]
  const { memberId: speaker, talkId } = await db.booking.findFirstOrThrow({
    where: { state: 'BOOKED', talk: { state: 'PLANNED' } },
    orderBy: { date: 'asc' },
  })
  const asked = await db.talkAsk.findFirstOrThrow({
    where: { state: 'OPEN', dueAt: { gt: new Date() } },
    orderBy: { askedAt: 'asc' },
  })
  const { groupId: inGroup, dates } = await db.talkAsk.findFirstOrThrow({
    where: { state: 'OPEN', origin: 'STANDBY' },
    orderBy: { askedAt: 'asc' },
  })
  const lost = await db.night.findFirstOrThrow({ where: { groupId: inGroup, date: { in: dates } } })
  const duty = await db.dutyAssignment.findFirstOrThrow({
    where: { kind: 'HOST', group: { position: 0 } },
    orderBy: { createdAt: 'asc' },
  })
  const swap = await swapAddress(duty.memberId)
  const promise = await db.talkOffer.findFirstOrThrow({
    where: { source: 'promise', closedAt: null },
    orderBy: { id: 'asc' },
  })
  const draws = await drawAddresses(groupId)
  return {
    owners: {
      'own duties': duty.memberId,
      'swapping a duty': duty.memberId,
      'own promises': promise.memberId,
      'evenings to take': taker,
      'an evening to take': taker,
      'own talk': speaker,
      'asked to speak': asked.memberId,
    },
    addresses: {
      'evenings to take': '/book',
      'an evening to take': `/book?date=${date?.toString() ?? ''}`,
      'own talk': `/me/talks/${talkId ?? ''}`,
      'filling gaps': '/me/standby',
      speakers: '/desk/speakers',
      standby: '/desk/speakers/standby',
      'an evening to fill': `/desk/speakers/standby/${lost.id}`,
      'offers to speak': '/desk/speakers/offers',
      promises: '/desk/speakers/promises',
      'a promise': `/desk/speakers/promises/${promise.id}`,
      'noting a promise': '/desk/speakers/promises/new',
      'promises in the log': '/desk/speakers/promises/log?query=讲',
      'own promises': '/me/promises',
      'asking a member': `/desk/speakers/ask?member=${speaker}`,
      'an ask': `/desk/speakers/asks/${asked.id}`,
      'asked to speak': `/asked?ask=${asked.id}`,
      'asked to speak, by link': answerAddress(asked.id).replace(/^.*(?=\/asked)/u, ''),
      'booking settings': '/desk/settings/bookings',
      'draw settings': '/desk/settings/draws',
      ...draws,
      duties: '/desk/duties',
      'new duty': '/desk/duties/new?kind=HOST&weekday=5',
      'a duty': `/desk/duties/${duty.id}`,
      'thanks of a month': '/desk/duties/thanks',
      'own duties': '/me/duties',
      'swapping a duty': swap,
    },
  }
}

/** Of the member's first day ahead that they can swap. */
async function swapAddress(memberId: string): Promise<string> {
  const member = await readable().member.findUniqueOrThrow({ where: { id: memberId } })
  const { displayName, groupId, roles } = member
  const days =
    (await dutiesOfMember(signedIn({ memberId, displayName, groupId, roles })))?.days ?? []
  const day = days.find(({ kind, canSwap }) => kind === 'HOST' && canSwap)
  const query = { group: groupId, kind: 'HOST', date: day?.date.toString() ?? '' }
  return `/me/duties/swap?${new URLSearchParams(query).toString()}`
}

/** The demo's draws: one of the app whose speaker said yes, and one that was entered by hand. */
async function drawAddresses(groupId: string) {
  const db = readable()
  const drawn = await db.speakerDraw.findFirstOrThrow({ where: { source: 'APP', state: 'TAKEN' } })
  const hand = await db.speakerDraw.findFirstOrThrow({ where: { source: 'HAND' } })
  const night = await db.night.findFirstOrThrow({
    where: { groupId, speakerDraws: { none: {} } },
    orderBy: { date: 'desc' },
  })
  return {
    'drawn speakers': '/desk/speakers/draws',
    'a drawn speaker': `/desk/speakers/draws/${drawn.id}`,
    'a draw by hand': `/desk/speakers/draws/${hand.id}`,
    'a draw to enter': `/desk/speakers/draws/new?night=${night.id}`,
    'draw of a speaker': `/draws/${drawn.drawId ?? ''}`,
  }
}
