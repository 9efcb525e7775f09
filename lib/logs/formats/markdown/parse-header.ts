import { wellFormed } from '@/lib/shared/text'
import { LIMITS } from '@/lib/logs/limits'
import { decodeEntities } from '@/lib/logs/formats/parse-entities'
import { maskLabel } from '@/lib/logs/formats/parse-private'
import type { MessagePrecision } from '@/lib/logs/types'

/**
 * `> YYYY-MM-DD HH:MM:SS  LABEL`, and how other versions of exporters and people's editors write it: one
 * blank or a tab, slashes or 年月日, single digits, full-width signs, no seconds, blanks in front, bold, the half of
 * the day before the clock.
 */
const HEADER =
  /^\s{0,8}[>＞]\s{0,4}(\*\*)?(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?(?:T|\s{1,8})(?:(凌晨|早上|上午|中午|下午|晚上|[AP]M)\s?)?(\d{1,2})[:：](\d{2})(?:[:：](\d{2})(?:\.\d{1,9})?)?(?:\s(.*))?$/su

/** The start of a header in what could be read of a line that is not text. */
export const HEADER_START = /^\s{0,8}> ?\d{4}\D{1,3}\d{1,2}\D/

export type Header = {
  /** `YYYY-MM-DDTHH:MM:SS`; null when there is no such moment. */
  readonly at: string | null
  readonly precision: MessagePrecision
  /** Empty when it names no author. */
  readonly label: string
}

/** Reads a line that opens a message. Null for any other line. */
export function parseHeader(line: string): Header | null {
  const parts = HEADER.exec(line)
  if (parts === null) return null
  const [, bold, year = '', month = '', day = '', half, clock = '', minutes = '', ...rest] = parts
  const [seconds, written = ''] = rest
  const hours = hoursOf(clock, half)
  const date = `${year}-${pad(month)}-${pad(day)}`
  const time = `${pad(hours)}:${minutes}:${seconds ?? '00'}`
  return {
    at: isMoment(date, time) ? `${date}T${time}` : null,
    precision: seconds === undefined ? 'minute' : 'second',
    label: readLabel(bold === undefined ? written : written.replace(/\*\*\s*$/u, '')),
  }
}

/** `下午 7` is 19, `中午 12` is 12, `凌晨 12` is 0; what is said in 24 hours stays. */
function hoursOf(clock: string, half: string | undefined): string {
  const hours = Number(clock)
  if (half === undefined || hours > 12) return clock
  const isLate = ['中午', '下午', '晚上', 'PM'].includes(half)
  // Noon is said as 11, 12 or 1.
  if (half === '中午' && hours > 2) return clock
  return String((hours % 12) + (isLate ? 12 : 0))
}

function pad(digits: string): string {
  return digits.padStart(2, '0')
}

function readLabel(written: string): string {
  const label = wellFormed(decodeEntities(written))
    .replace(/\p{Cc}/gu, '')
    .trim()
  return maskLabel(wellFormed(label.slice(0, LIMITS.label)))
}

/** Whether the date is in the calendar and the time on the clock. Years before the app are typing errors. */
function isMoment(date: string, time: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  if (hours > 23 || minutes > 59 || seconds > 59 || year < 1990) return false
  const check = new Date(Date.UTC(year, month - 1, day))
  return check.getUTCMonth() === month - 1 && check.getUTCDate() === day
}
