import type { Temporal } from 'temporal-polyfill'
import { checkIn } from '@/lib/checkins/commands'
import { closeCheckIn, movePhase } from '@/lib/checkins/commands-hosting'
import { readable } from '@/lib/db/transaction'
import { throwWord } from '@/lib/draws/commands'
import { findNightId } from '@/lib/nights/store'
import { asOf, instantAt } from '@/lib/shared/clock'
import { listSpeakerDraw, openSpeakerDraw, revealSpeakerDraw } from '@/lib/speaker-draws/commands'
import { sayCouldSpeak } from '@/lib/speaker-draws/commands-choice'
import { goOnAfter } from '@/lib/speaker-draws/commands-clock'
import { enterHandDraw } from '@/lib/speaker-draws/commands-hand'
import { hostDraw } from '@/lib/speaker-draws/queries'
import { deskDraw } from '@/lib/speaker-draws/queries-desk'
import { acceptAsk, declineAsk } from '@/lib/talks/asks/commands-answer'
import { planTalk } from '@/lib/talks/plan/commands'
import { actorOf, ORGANISER, type DemoCommunity } from './community'
import { demoZone } from './dates'
import { expectOk } from './outcomes'

/** An evening of these days ago on which nothing stood in the second group: the nearest first. */
const DAYS_AGO = [1, 2, 3, 4, 5, 6]
const SPEAKER = 338
/** Who came on time, and of them who could speak another evening. */
const HERE = [341, 342, 343, 344, 345, 346, 347, 348, 349, 350]
const WILLING = [342, 343, 345, 346, 348, 350, SPEAKER]
const WORDS = ['窗外有风', '六点的面', '慢一点']
const TOPIC = '日志里看不见的那一毫秒'

/** One draw from the commitment to a yes, after a no; and one that the first group made by a red packet. */
export async function drawSpeakers(
  community: DemoCommunity,
  today: Temporal.PlainDate,
): Promise<void> {
  for (const days of DAYS_AGO) if (await drawnOn(community, today.subtract({ days }))) break
  await drawnByHand(community, today)
}

/** Answers whether the evening was free, and the draw was made there. */
async function drawnOn(community: DemoCommunity, date: Temporal.PlainDate): Promise<boolean> {
  const organiser = actorOf(community, ORGANISER)
  const at = <T>(clock: string, work: () => Promise<T>) =>
    asOf(instantAt(date, clock, demoZone()), work)
  const planned = await at('12:00', () =>
    planTalk(organiser, {
      groupId: community.groups[1] ?? '',
      date,
      clocks: null,
      topic: '灰度到一半停下来',
      summary: '一次只放了百分之三十的发布，和停在那里的两个星期。',
      speakerId: actorOf(community, SPEAKER).memberId,
      hostId: organiser.memberId,
      mode: 'LIVE',
      visibility: 'MEMBERS',
    }),
  )
  const nightId = expectOk(planned, 'NIGHT_TAKEN', 'NIGHT_KEPT_FREE', 'SPEAKER_UNKNOWN')?.nightId
  if (nightId === undefined) return false
  const drawId = await at('19:20', async () => {
    const opened = expectOk(await openSpeakerDraw(organiser, { nightId }))
    for (const number of [...HERE, SPEAKER])
      expectOk(await checkIn(actorOf(community, number), nightId), 'NIGHT_NOT_FOUND')
    for (const number of WILLING) {
      const member = actorOf(community, number)
      expectOk(await sayCouldSpeak(member, { nightId, willing: true }), 'DRAW_NOT_ON_TIME')
    }
    return opened?.drawId ?? ''
  })
  const id = (await hostDraw(organiser, nightId))?.draw?.id ?? ''
  await at('19:31', async () => {
    await closeCheckIn(organiser, nightId)
    expectOk(await listSpeakerDraw(organiser, { id }))
    for (const [n, word] of WORDS.entries())
      expectOk(await throwWord(actorOf(community, HERE[n] ?? 0), { drawId, word }))
  })
  await at('20:58', async () => {
    expectOk(await revealSpeakerDraw(organiser, { id }))
    expectOk(await movePhase(organiser, nightId, 'CLOSED'))
  })
  await at('21:30', () => answer(community, id, 'NO'))
  await at('22:10', () => answer(community, id, 'YES'))
  return true
}

/** Who is asked now answers. */
async function answer(community: DemoCommunity, id: string, said: 'YES' | 'NO'): Promise<void> {
  const draw = await deskDraw(actorOf(community, ORGANISER), id)
  const asked = draw?.entries.find(({ askState }) => askState === 'OPEN')
  const number = WILLING.find((one) => actorOf(community, one).memberId === asked?.memberId)
  if (asked?.askId == null || number === undefined) return
  const member = actorOf(community, number)
  const { askId } = asked
  const key = { askId, link: '' }
  if (said === 'NO') expectOk(await declineAsk(member, { ...key, reason: '下周在外地' }))
  else expectOk(await acceptAsk(member, { ...key, date: null, topic: TOPIC }), 'ASK_WHICH_EVENING')
  await goOnAfter(askId)
}

/** The latest evening of the first group: its red packet fell on two members, and the first is asked. */
async function drawnByHand(community: DemoCommunity, today: Temporal.PlainDate): Promise<void> {
  const organiser = actorOf(community, ORGANISER)
  const groupId = community.groups[0] ?? ''
  for (let days = 1; days <= 7; days += 1) {
    const nightId = await findNightId(readable(), groupId, today.subtract({ days }))
    if (nightId === null) continue
    const members = {
      member1: actorOf(community, 66).memberId,
      member2: actorOf(community, 67).memberId,
    }
    const drawn = { nightId, ...members, member3: null, note: '手气最佳，从大到小' }
    expectOk(await enterHandDraw(organiser, drawn), 'SPEAKER_UNKNOWN')
    return
  }
}
