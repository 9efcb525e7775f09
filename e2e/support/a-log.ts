import sharp from 'sharp'
import { Temporal } from 'temporal-polyfill'
import type { Actor } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { importLog } from '@/lib/logs/import/commands'
import { recognisePeople } from '@/lib/logs/labels/commands'
import { proposeNights } from '@/lib/detection/found/commands-propose'
import { speakEvening } from '@/prisma/demo/evenings'
import { Conversation, writeLog } from '@/prisma/demo/log'
import type { DemoPerson } from '@/prisma/demo/people'
import { dice } from '@/prisma/demo/random'
import { TOPICS } from '@/prisma/demo/topics'
import { createGroup, tag } from './evenings'

const CONSOLE: Actor = { kind: 'console' }
const DATE = '2026-03-18'
const START = 19 * 60 + 30

export type ALog = {
  readonly groupId: string
  readonly fileName: string
  readonly markdown: string
  readonly picture: Buffer
  readonly topic: string
  /** Of the speaker's words, one that is theirs alone. */
  readonly said: string
  /** What may stand in no public byte: names, nicknames, companies, numbers, accounts. */
  readonly redacted: readonly string[]
}

/** One evening of an invented group, with everything in it that must not be told. */
export async function aLog(): Promise<ALog> {
  const groupId = await createGroup()
  const mark = markOf(tag())
  const people = NAMES.map((name, at) => person(name, at, mark))
  for (const { displayName, company, position, nickname } of people) {
    await readable().member.create({
      data: {
        ...{ displayName, company, position, groupId },
        names: {
          create: { kind: 'GROUP_NICKNAME', text: nickname, folded: nickname, source: 'e2e' },
        },
      },
    })
  }
  const [speaker, host, ...present] = people
  const topic = TOPICS[3]
  if (speaker === undefined || host === undefined || topic === undefined) throw new Error('Nobody.')
  // In characters that stand in no name: a title with part of a name in it is refused, and rightly.
  const title = `${topic.title}${markOf(tag(), PLAIN)}`
  const said = `这一句只有讲者说过${markOf(tag(), PLAIN)}`
  const phone = '138 0013 8000'
  const account = `wxid_${tag()}0f1e2d3c4b`
  const log = new Conversation()
  const evening = { date: DATE, topic, title, speaker, host, method: 'gesture', present } as const
  speakEvening(dice(7), log, {
    ...evening,
    begins: START,
    slides: ['slide-01.png', 'slide-02.png'],
  })
  log.say(
    DATE,
    START + 4,
    speaker.label,
    `${said}，我是 ${speaker.displayName}，电话 ${phone}，微信 ${account}`,
  )
  log.say(DATE, START + 5, speaker.label, `${account}:`)
  log.say(DATE, START + 6, present[0]?.label ?? '', `@${speaker.nickname} 说得好`)
  return {
    ...{ groupId, topic: title, said, picture: await signedPicture(speaker.displayName) },
    fileName: `${mark}.md`,
    markdown: writeLog('试群', log.until('2027')),
    redacted: [
      ...people.flatMap(({ displayName, nickname, label }) => [displayName, nickname, label]),
      ...[phone, phone.replaceAll(' ', ''), account, 'wxid_'],
    ],
  }
}

/** Brings it in as the terminal would, and answers the night that was found in it. */
export async function bringIn(log: ALog): Promise<string> {
  const { groupId, fileName, markdown, picture } = log
  const bytes = new TextEncoder().encode(markdown)
  const source = {
    name: fileName,
    size: bytes.byteLength,
    open: () => inOnePiece(bytes),
    picture: () => Promise.resolve(new Uint8Array(picture)),
  }
  for (const step of [
    () => importLog(CONSOLE, source, { groupId }),
    () => recognisePeople(CONSOLE, groupId),
    () => proposeNights(CONSOLE, groupId),
  ]) {
    const outcome = await step()
    if (!outcome.ok) throw new Error(`The log was refused: ${outcome.refusal.code}`)
  }
  return foundIn(groupId)
}

export async function foundIn(groupId: string): Promise<string> {
  const date = new Date(`${Temporal.PlainDate.from(DATE).toString()}T00:00:00.000Z`)
  const night = await readable().foundNight.findFirstOrThrow({ where: { groupId, date } })
  return night.id
}

/** Chinese throughout: what looks like a number or an account would be taken for one. */
function markOf(hexadecimal: string, characters = STEMS): string {
  return hexadecimal.replaceAll(/./gu, (digit) => characters.charAt(Number.parseInt(digit, 16)))
}

const PLAIN = '春夏秋冬东南西北金木水火土雷风云'
const STEMS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳'
const NAMES = [
  '费长庚',
  '钮佩兰',
  '郁晚舟',
  '虞听松',
  '阮行止',
  '蔺知秋',
  '晏清和',
  '缪观棋',
  '谌有道',
  '桑榆晚',
]

function person(name: string, at: number, mark: string): DemoPerson {
  const displayName = `${name}${mark}`
  const company = `鹭洲${mark}${String(at)}`
  const nickname = `${displayName}-${company}-产品`
  return {
    ...{ displayName, company, nickname, position: '产品', city: null, email: null },
    label: at % 2 === 0 ? nickname : displayName,
    roles: [],
    group: 0,
    namePublic: true,
  }
}

/** A slide whose file tells who made it. */
function signedPicture(name: string): Promise<Buffer> {
  const background = { r: 250, g: 248, b: 244 }
  return sharp({ create: { width: 640, height: 360, channels: 3, background } })
    .withExif({ IFD0: { Artist: name, Copyright: name } })
    .jpeg()
    .toBuffer()
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve()
  yield bytes
}
