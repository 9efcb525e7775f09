import { EVENING_ENDS_HOUR } from '@/lib/nights/rules-times'
import { simplified } from '@/lib/search/fold-text'
import { isAsking, isDocument, isReaction, thanksForTalk } from './vocabulary'
import type { LogMessage } from './types'

/** One message of an evening, with what the rules ask of every message already answered. */
export type Line = {
  /** Position in the array that was given. */
  readonly position: number
  /** Seconds since midnight of the evening's date; after midnight it goes on past 86,400. */
  readonly second: number
  readonly label: string
  readonly kind: LogMessage['kind']
  /** What rules read: in simplified characters, at the same places as what was written. */
  readonly text: string
  /** What a person wrote, in their script: where names and titles are taken from. */
  readonly written: string
  /** Only emoticons or praise: does not interrupt a speaker. */
  readonly reaction: boolean
  readonly thanks: boolean
  readonly document: boolean
  /** A question, judged by its words. */
  readonly asking: boolean
  /** How much of a talk it could be: about 1 a sentence, 0 for reactions and stickers. */
  readonly weight: number
}

export type Evening = { readonly date: string; readonly lines: readonly Line[] }

/** In seconds: what is said before still belongs to the evening before. */
const DAWN = EVENING_ENDS_HOUR * 3600
const DAY = 86_400
const FORM = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?/
const LONGEST = 2000
/** A file is no speech; many are posted in a row. */
const FILE_WEIGHT = 0.3
const MIN_ASKING = 0.6

/** Splits messages into community days, each in order of time. Messages without a time are left out. */
export function splitEvenings(messages: readonly LogMessage[]): Evening[] {
  const days = new Map<number, Line[]>()
  for (const [position, message] of messages.entries()) {
    const moment = readMoment(message.at)
    if (moment === null) continue
    const day = moment.second < DAWN ? moment.day - 1 : moment.day
    const lines = days.get(day)
    const line = readLine(message, position, (moment.day - day) * DAY + moment.second)
    if (lines === undefined) days.set(day, [line])
    else lines.push(line)
  }
  return [...days]
    .sort(([one], [other]) => one - other)
    .map(([day, lines]) => ({ date: dateOfDay(day), lines: lines.sort(bySecond) }))
}

/** `HH:MM` on the wall clock. */
export function clockOf(second: number): string {
  const minutes = Math.floor((second % DAY) / 60)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

function bySecond(one: Line, other: Line): number {
  return one.second - other.second || one.position - other.position
}

function readLine(message: LogMessage, position: number, second: number): Line {
  const { label, kind } = message
  const written = message.text.length > LONGEST ? message.text.slice(0, LONGEST) : message.text
  const text = simplified(written)
  const document = isDocument(kind, text)
  const spoken = kind === 'text' || kind === 'quotation' || kind === 'reply'
  const reaction = kind === 'sticker' || kind === 'red-packet' || (spoken && isReaction(text))
  const thanks = spoken && thanksForTalk(text)
  const words = document ? FILE_WEIGHT : weightOf(text.length)
  const weight = reaction || thanks ? 0 : spoken ? words : kind === 'file' ? FILE_WEIGHT : 1
  const asking = weight > MIN_ASKING && isAsking(text)
  return {
    position,
    second,
    label,
    kind,
    text,
    written,
    reaction,
    thanks,
    document,
    asking,
    weight,
  }
}

/** A sentence weighs about 1, a paragraph 3.5, a page 6.5 and no more. */
function weightOf(length: number): number {
  return 0.5 + Math.min(length, 150) / 50 + Math.max(0, Math.min(length, 750) - 150) / 200
}

function readMoment(at: string): { day: number; second: number } | null {
  const parts = FORM.exec(at)
  if (parts === null) return null
  const [year, month, day, hour, minute, second] = parts.slice(1).map((part) => Number(part || '0'))
  const midnight = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1)
  const clock = (hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0)
  if (Number.isNaN(midnight) || clock >= DAY) return null
  return { day: Math.floor(midnight / (DAY * 1000)), second: clock }
}

function dateOfDay(day: number): string {
  return new Date(day * DAY * 1000).toISOString().slice(0, 10)
}
