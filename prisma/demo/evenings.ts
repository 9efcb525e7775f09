import type { Conversation } from './log'
import type { DemoPerson } from './people'
import type { Dice } from './random'
import { writeSpeech } from './scripts'
import type { Topic } from './topics'
import { APPLAUSE, CHATTER, GESTURES } from './words'

export type Method = 'gesture' | 'red-packet' | 'both'

export type Evening = {
  readonly date: string
  readonly topic: Topic
  readonly title: string
  readonly speaker: DemoPerson
  readonly host: DemoPerson
  readonly method: Method
  /** Those who check in, in order of arrival. */
  readonly present: readonly DemoPerson[]
  /** Minutes from 00:00 at which the talk is to begin: 1170 is 19:30. */
  readonly begins: number
  readonly slides: readonly string[]
}

const mention = (person: DemoPerson) => `@${person.nickname}\u2005`
const picture = (date: string, name: string) => `![${date}](demo/img/${name})`

/** A whole evening: announcement, check-in, talk, applause, questions, thanks. */
export function speakEvening(dice: Dice, log: Conversation, evening: Evening): void {
  announce(log, evening)
  takeCheckIns(dice, log, evening)
  const ended = giveTalk(dice, log, evening)
  const applauded = applaud(dice, log, evening, ended)
  askQuestions(dice, log, evening, applauded)
}

/** An evening whose talk is handed out to be read. */
export function shareDocument(log: Conversation, evening: Evening): void {
  const { date, host, speaker, title, begins } = evening
  log.say(
    date,
    begins - 40,
    host.label,
    `今晚 ${mention(speaker)} 不方便语音打字，把「${title}」写成了文档，${clock(begins)} 发到群里，大家自己看，看完可以提问。`,
  )
  log.say(date, begins, speaker.label, `各位晚上好，这是今晚分享的文档「${title}」，请大家阅读。`)
  log.say(date, begins + 0.3, speaker.label, 'wxid_demo00file:')
  evening.slides.forEach((name, index) =>
    log.say(date, begins + 1 + index, speaker.label, picture(date, name)),
  )
  log.say(
    date,
    begins + 8,
    speaker.label,
    `文档里第三部分讲了${evening.topic.terms[1]}，有疑问的直接在群里问我。`,
  )
  evening.present
    .slice(0, 9)
    .forEach((person, index) =>
      log.say(
        date,
        begins + 12 + index * 2.3,
        person.label,
        APPLAUSE[index % APPLAUSE.length] ?? '[强]',
      ),
    )
  log.say(date, begins + 40, host.label, `谢谢 ${mention(speaker)} 的文档，问题可以明天接着问。`)
}

export function cancelEvening(log: Conversation, evening: Evening, later: boolean): void {
  const { date, host, speaker, title, begins } = evening
  const what = later
    ? `抱歉通知大家，${mention(speaker)} 临时出差，今晚的分享「${title}」延期，时间另行通知。`
    : `通知：今晚的分享「${title}」取消，${mention(speaker)} 身体不适。大家早点休息，明晚照常。`
  log.say(date, begins - 95, host.label, what)
  log.say(date, begins - 93, evening.present[0]?.label ?? host.label, '收到，注意身体')
  log.say(date, begins - 92, evening.present[1]?.label ?? host.label, '收到')
}

/** What goes by between talks. */
export function chatByDay(
  dice: Dice,
  log: Conversation,
  date: string,
  people: readonly DemoPerson[],
): void {
  const count = dice.between(22, 46)
  for (let number = 0; number < count; number += 1) {
    const person = dice.pick(people)
    const minutes = dice.between(8 * 60 + 30, 18 * 60)
    log.say(date, minutes + dice.roll(), person.label, chat(dice, people))
  }
}

function chat(dice: Dice, people: readonly DemoPerson[]): string {
  const style = dice.roll()
  if (style < 0.12) return `${mention(dice.pick(people))} ${dice.pick(CHATTER)}`
  if (style < 0.16) return '微信红包'
  if (style < 0.2) return '[呲牙]'
  if (style < 0.22) return '有急事可以打我电话 139-0000-12' + String(dice.between(10, 99))
  if (style < 0.26)
    return `「${dice.pick(people).nickname}：${dice.pick(CHATTER)}」 - - - - - - - - - - - - - - - ${dice.pick(CHATTER)}`
  return dice.pick(CHATTER)
}

function announce(
  log: Conversation,
  { date, host, speaker, title, begins, method }: Evening,
): void {
  const how =
    method === 'gesture'
      ? '请大家回复 [OK] 签到'
      : method === 'red-packet'
        ? '请领取签到红包来签到'
        : '请大家打 [OK] 签到，有意下周分享的抢签到红包'
  log.say(
    date,
    begins - 50,
    host.label,
    `今晚预告：${clock(begins)} 由 ${mention(speaker)} 分享「${title}」，欢迎提前想好问题。`,
  )
  log.say(
    date,
    begins - 15,
    host.label,
    `大家好，今晚有请 ${mention(speaker)} 为我们分享「${title}」。现在开始签到，${how}。分享期间请不要打断，讲完统一提问。`,
  )
  if (method !== 'gesture') log.say(date, begins - 14.5, host.label, '微信红包')
}

function takeCheckIns(dice: Dice, log: Conversation, evening: Evening): void {
  const { date, begins, host, speaker, method, present } = evening
  const gestures = method === 'red-packet' ? present.slice(0, 5) : present.slice(0, -2)
  gestures.forEach((person, index) => {
    const body = method === 'red-packet' ? '签到' : dice.pick(GESTURES)
    const share = index / gestures.length
    log.say(date, begins - 14 + 13 * share ** 1.4 + dice.roll() * 0.4, person.label, body)
  })
  log.say(date, begins - 0.4, host.label, `停止签到。请 ${mention(speaker)} 开始今晚的分享，谢谢。`)
  if (method === 'red-packet') return
  present.slice(-2).forEach((person, index) => {
    log.say(date, begins + 2.2 + index * 3, person.label, '[OK]')
  })
}

function giveTalk(dice: Dice, log: Conversation, evening: Evening): number {
  const { date, begins, speaker, present } = evening
  let minute = begins + 0.5
  let slide = 0
  for (const line of writeSpeech(dice, evening.topic, evening.slides.length)) {
    const name = line === null ? evening.slides[slide++] : undefined
    log.say(
      date,
      minute,
      speaker.label,
      line ?? (name === undefined ? '[图片]' : picture(date, name)),
    )
    if (dice.chance(0.12)) log.say(date, minute + 0.4, dice.pick(present).label, '[强]')
    minute += 0.7 + dice.roll() * 1.1
  }
  return minute
}

function applaud(dice: Dice, log: Conversation, evening: Evening, from: number): number {
  const { date, host, speaker, present } = evening
  const fans = dice.shuffle(present).slice(0, dice.between(8, 22))
  let minute = from
  for (const person of fans) {
    log.say(date, minute, person.label, dice.pick(APPLAUSE))
    minute += 0.08 + dice.roll() * 0.15
  }
  log.say(
    date,
    minute + 0.3,
    host.label,
    `谢谢 ${mention(speaker)} 的精彩分享，下面进入提问环节，有问题的同学请提问。`,
  )
  return minute + 1
}

function askQuestions(dice: Dice, log: Conversation, evening: Evening, from: number): void {
  const { date, host, speaker, topic, present } = evening
  let minute = from
  for (const [question, answer] of topic.questions) {
    const asker = dice.pick(present)
    log.say(date, minute, asker.label, `${mention(speaker)} ${question}`)
    minute += 0.8 + dice.roll()
    const quoted = dice.chance(0.4)
    const reply = quoted
      ? `「${asker.nickname}：${question}」 - - - - - - - - - - - - - - - ${answer}`
      : `${mention(asker)} ${answer}`
    log.say(date, minute, speaker.label, reply)
    minute += 0.6 + dice.roll() * 2
    if (dice.chance(0.5)) log.say(date, minute - 0.3, asker.label, '明白了，谢谢')
  }
  log.say(
    date,
    minute + 1,
    host.label,
    `时间不早了，再次感谢 ${mention(speaker)}，大家可以自由讨论。`,
  )
  if (dice.chance(0.4))
    log.say(
      date,
      minute + 2,
      speaker.label,
      '还有问题可以加我，电话 138 0000 5' + String(dice.between(100, 999)),
    )
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
