import { readable } from '@/lib/db/transaction'
import { type PlanFixture, ZONE } from '@/lib/talks/fixtures'
import { instantAt, toDate, toDateColumn } from '@/lib/shared/clock'
import { logMessages } from './fixtures-log'

/** An evening in the log, and its talk with a draft cut from it. */
export async function logTalk(stage: PlanFixture, mediaId: string): Promise<string> {
  const db = readable()
  const date = stage.tonight.subtract({ days: 7 })
  const day = date.toString()
  const speaker = '沈知远-青舟支付'
  const people = await logMessages(stage.groupId, day, [
    { at: '19:30:00', label: speaker, text: '大家好，我是知远Ethan，电话13800138000' },
    { at: '19:31:00', label: speaker, text: '', kind: 'IMAGE', mediaId },
    { at: '19:32:00', label: '顾南舟-临溪银行-杭州', text: '[强]' },
    { at: '19:32:30', label: 'Night Boat', text: '谢谢分享' },
    { at: '19:40:00', label: speaker, text: '对账差异有七种' },
    { at: '20:01:00', label: '顾南舟-临溪银行-杭州', text: '@知远Ethan?请问日切怎么算？' },
    { at: '20:02:00', label: speaker, text: '@顾南舟 按渠道的账单日' },
    {
      at: '20:05:00',
      label: 'Night Boat',
      text: '加微信 boat2026 或写信 boat@mail.example.com，找夜航船-望潮科技-研发',
    },
    {
      at: '20:06:00',
      label: '顾南舟-临溪银行-杭州',
      text: '同意Night Boat的说法',
      kind: 'QUOTATION',
      quoted: { label: 'Night Boat', text: '我们白鹭洲那边也一样' },
    },
    { at: '20:07:00', label: '夜航船-望潮科技-研发', text: '', kind: 'STICKER' },
    { at: '22:00:00', label: 'Night Boat', text: 'wxid_q1w2e3 138-0013-8000' },
  ])
  const link = async (label: string, memberId: string) =>
    db.logPerson.update({ where: { id: people.get(label) ?? '' }, data: { memberId } })
  await link(speaker, stage.speakerId)
  await link('顾南舟-临溪银行-杭州', stage.member.memberId)
  const at = (clock: string) => toDate(instantAt(date, clock, ZONE))
  const night = await db.night.create({
    data: {
      groupId: stage.groupId,
      date: toDateColumn(date),
      checkInOpensAt: at('19:15'),
      checkInClosesAt: at('19:30'),
      startsAt: at('19:30'),
      questionsAt: at('20:00'),
      endsAt: at('21:00'),
    },
  })
  const talk = await db.talk.create({
    data: {
      groupId: stage.groupId,
      nightId: night.id,
      topic: '对账差错的七种来路',
      speakerId: stage.speakerId,
      state: 'HELD',
      transcript: {
        create: {
          speakerPersonId: people.get(speaker) ?? null,
          startsAt: at('19:30'),
          endsAt: at('20:00'),
          questionsAt: at('20:00'),
          questionsEndAt: at('20:30'),
        },
      },
    },
  })
  return talk.id
}
