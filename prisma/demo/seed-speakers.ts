import { eveningOf } from '@/lib/nights/rules-times'
import { now } from '@/lib/shared/clock'
import { askSpeaker } from '@/lib/talks/asks/commands'
import { askBack, declineAsk, proposeEvening } from '@/lib/talks/asks/commands-answer'
import { openEvenings } from '@/lib/talks/bookings/queries'
import { bookNight } from '@/lib/talks/bookings/commands'
import { cancelTalk } from '@/lib/talks/plan/commands-cancel'
import { planTalk } from '@/lib/talks/plan/commands'
import { letOfferGo, noteOffer } from '@/lib/talks/offers/commands'
import { notePromise, promiseTalk } from '@/lib/talks/promises/commands'
import { offerStandby } from '@/lib/talks/standby/commands'
import { askStandby } from '@/lib/talks/standby/commands-ask'
import { actorOf, ORGANISER, type DemoCommunity } from './community'
import { demoZone } from './dates'
import { expectOk } from './outcomes'

/** How speakers come to evenings of the coming weeks: two members took one themselves, four were asked, one evening lost its speaker. */
export async function inviteSpeakers(community: DemoCommunity): Promise<void> {
  for (const [at, booking] of BOOKINGS.entries()) {
    const member = actorOf(community, booking.number)
    const open = await openEvenings(member, member.groupId)
    const date = open?.dates[at * 2 + 1]
    if (date === undefined) continue
    const { number: _, ...words } = booking
    expectOk(await bookNight(member, { date, ...words }), 'SPEAKER_UNKNOWN', 'BOOKED_ENOUGH')
  }
  for (const ask of ASKS) await askOne(community, ask)
  for (const { number, topic } of NOTED) {
    const { memberId } = actorOf(community, number)
    expectOk(await noteOffer(actorOf(community, ORGANISER), { memberId, topic }), 'SPEAKER_UNKNOWN')
  }
  await promiseTalks(community)
  for (const { number, topic, days } of STANDBY) {
    const member = actorOf(community, number)
    const groups = community.groups.filter((id, at) => id === member.groupId || at === 1)
    const said = { topic, offerId: null, groups, days: [...days], until: null }
    expectOk(await offerStandby(member, said))
  }
  await loseSpeaker(community)
}

/** In the second group the talk of the next evening is called off; one member on standby was asked to fill it. */
async function loseSpeaker(community: DemoCommunity): Promise<void> {
  const organiser = actorOf(community, ORGANISER)
  const groupId = community.groups[1] ?? ''
  const speaker = community.people.findIndex(({ group }, number) => number > 340 && group === 1)
  const tonight = eveningOf(now(), demoZone())
  for (const days of [1, 2]) {
    const planned = await planTalk(organiser, {
      groupId,
      date: tonight.add({ days }),
      clocks: null,
      topic: '一个接口的十年',
      summary: '第一版的三个参数，到今天还有两个没有人敢动。',
      speakerId: community.members[speaker] ?? null,
      hostId: null,
      mode: 'LIVE',
      visibility: 'PUBLIC',
    })
    const placed = expectOk(planned, 'NIGHT_TAKEN', 'SPEAKER_UNKNOWN')
    if (placed === null) continue
    const { talkId, nightId } = placed
    expectOk(await cancelTalk(organiser, { talkId, reason: '讲者病了' }))
    const { memberId } = actorOf(community, STANDBY.at(-1)?.number ?? 0)
    expectOk(await askStandby(organiser, { nightId, memberId }), 'STANDBY_LEFT_OUT', 'STANDBY_GONE')
    return
  }
}

/** Three were noted by an organiser, one by the member; one of them was let go. */
async function promiseTalks(community: DemoCommunity): Promise<void> {
  const organiser = actorOf(community, ORGANISER)
  const month = now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toPlainYearMonth()
  for (const { number, topic, said, months, ends } of PROMISED) {
    const { memberId } = actorOf(community, number)
    const time = { month: month.add({ months }), day: null }
    const noted = await notePromise(organiser, { memberId, topic, said, messageId: null, ...time })
    const promise = expectOk(noted, 'SPEAKER_UNKNOWN')
    if (!ends || promise === null) continue
    const thanks = '今年太忙，明年再说，谢谢你记着。'
    expectOk(await letOfferGo(organiser, { offerId: promise.promiseId, thanks }))
  }
  const member = actorOf(community, 64)
  const own = { topic: '一年里的八次故障', month: month.add({ months: 2 }), day: null }
  expectOk(await promiseTalk(member, own))
}

/** An organiser asks for the evening that is farthest away, so that those who want one find the nearer ones open. */
async function askOne(community: DemoCommunity, { number, topic, note, answer }: Ask) {
  const organiser = actorOf(community, ORGANISER)
  const member = actorOf(community, number)
  const { groupId, memberId } = member
  const dates = (await openEvenings(member, groupId))?.dates ?? []
  const date = dates.at(-1)
  const other = dates.at(-2)
  if (date === undefined || other === undefined) return
  const asked = await askSpeaker(organiser, {
    groupId,
    memberId,
    topic,
    note,
    way: 'ASKED',
    offerId: null,
    wishId: null,
    date1: answer === 'OPEN_ANY' ? null : date,
    date2: null,
    date3: null,
    answerBy: now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate().add({ days: 5 }),
  })
  const askId = expectOk(asked, 'SPEAKER_UNKNOWN', 'SPEAKER_ASKED')?.askId
  if (askId === undefined) return
  const key = { askId, link: '' }
  if (answer === 'NO') expectOk(await declineAsk(member, { ...key, reason: '那一周在出差' }))
  if (answer === 'OTHER') expectOk(await proposeEvening(member, { ...key, date: other, topic }))
  if (answer === 'QUESTION')
    expectOk(await askBack(member, { ...key, question: '听的人大多做产品还是做技术？' }))
}

type Ask = (typeof ASKS)[number]

const ASKS = [
  {
    number: 50,
    topic: '跨境收单的汇率谁来担',
    note: '上次你在群里说的那段，好几个人想听全。',
    answer: 'OPEN',
  },
  { number: 51, topic: '', note: '讲你正在做的就好。', answer: 'OPEN_ANY' },
  { number: 52, topic: '风控规则的第一百版', note: '', answer: 'NO' },
  { number: 53, topic: '分账那些年', note: '', answer: 'OTHER' },
  { number: 54, topic: '商户进件要看的五样', note: '', answer: 'QUESTION' },
] as const

const BOOKINGS = [
  {
    number: 40,
    topic: '小商户的第一笔退款',
    summary: '从收银台到到账，钱在哪里停过。给刚做收单的人听。',
    background: '知道一笔支付有哪几方就行。',
  },
  {
    number: 43,
    topic: '对账文件的十二种毛病',
    summary: '编码、时区、四舍五入，一年里见过的都在这里。',
    background: '',
  },
] as const

/** What members said in the chat that they could speak about. */
const NOTED = [
  { number: 56, topic: '发票和退款的那些坑' },
  { number: 57, topic: '从零接一个境外钱包' },
] as const

/** What members said in the chat that they will speak about, so many months from now. */
const PROMISED = [
  {
    number: 61,
    topic: '二维码之后的收银台',
    said: '产品群里：这个月我来讲。',
    months: 0,
    ends: false,
  },
  { number: 62, topic: '跨境收款的合规清单', said: '', months: -1, ends: false },
  {
    number: 63,
    topic: '做账的人怎么看退款',
    said: '技术群里：下下个月可以。',
    months: 1,
    ends: false,
  },
  { number: 65, topic: '从银行到支付公司', said: '', months: -2, ends: true },
] as const

/** Who could fill a gap; one of them only early in the week, and one was asked for another evening. */
const STANDBY = [
  { number: 54, topic: '商户进件要看的五样', days: [] },
  { number: 58, topic: '一次支付成功率的排查', days: [] },
  { number: 59, topic: '清算文件里的时间', days: [1, 2, 3] },
  { number: 60, topic: '收银台改版三次之后', days: [] },
] as const
