import Papa from 'papaparse'
import type { Temporal } from 'temporal-polyfill'
import { REFUSAL_BY_OCCUPANCY } from '@/lib/checkins/rules-check-in'
import { clockFacts, isBefore } from '@/lib/checkins/rules-windows'
import type { RecordedNight } from '@/lib/checkins/types'
import { nightStatus } from '@/lib/nights/rules-status'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'

/** A list is pasted so many days after the evening at most, as the desk may write down a single check-in. */
const DESK_DAYS = 7
/** More people than a group has seats are no list of an evening. */
export const MAX_NAMES = 600

/** What people say to check in, alone in a line or as the first or last word beside a name. */
const SIGNS = new Set(
  '[ok] [强] [握手] +1 ＋1 + 1 签到 已签到 报到 打卡 到 到了 在 来了 👌 ✅ ✔ ✔️'.split(' '),
)
/** Those that are written behind a name without a blank. */
const GLUED = ['[ok]', '[强]', '[握手]', '+1', '＋1', '👌', '✅', '✔️', '✔']
/** `1.`, `2、`, `3)` of a 接龙. */
const NUMBER = /^\(?\d{1,3}[.、．)）:：]/u
/** The head of a copied message has a time behind the name, perhaps with a date. */
const TIME = /^[(（]?(?:上午|下午|晚上)?\d{1,2}:\d{2}(?::\d{2})?[)）]?$/u
const DATE = /^[(（]?\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?$/u
const HALF_OF_DAY = new Set(['am', 'pm', '上午', '下午', '晚上'])
/** Lines of a 接龙 that say what it is about. */
const HEAD = /^(?:#\s?接龙|接龙|例\s?[:：]?|参与接龙)/u
/** No line with a name is longer. */
const LONGEST_LINE = 300
const NAME_HEADS = new Set(['name', 'nickname', 'member', '姓名', '名字', '昵称', '群昵称', '成员'])

/** The names in lines from the group, a 接龙, a list, or a table (CSV) with a column of names; each once. */
export function namesIn(text: string): string[] {
  const table = namesOfTable(text)
  const names = table ?? text.split(/\r\n|[\n\r\u2028]/u).flatMap(namesOfLine)
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))]
}

function namesOfTable(text: string): string[] | null {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/u, ''), { skipEmptyLines: true })
  const [heads = [], ...rows] = data
  const column = heads.findIndex((head) => NAME_HEADS.has(head.trim().toLowerCase()))
  if (heads.length < 2 || column === -1) return null
  // An apostrophe before a name keeps spreadsheets from reading a formula.
  return rows.map((row) => (row[column] ?? '').replace(/^'(?=[=+\-@])/u, ''))
}

function namesOfLine(line: string): string[] {
  const plain = line.slice(0, LONGEST_LINE).trim()
  if (plain === '' || HEAD.test(plain)) return []
  const words = plain
    .replace(NUMBER, '')
    .split(/\s+/u)
    .filter((word) => word !== '')
  while (isSign(words[0])) words.shift()
  if (words.length > 1 && /^\d{1,3}$/u.test(words[0] ?? '')) words.shift()
  while (isSign(words.at(-1)) || isMoment(words.at(-1))) words.pop()
  const bare = withoutSign(words.join(' '))
  // Several in one line: only where every part is short enough to be a name, for names hold commas too.
  const parts = bare.split(/[、，,;；]/u).map((part) => withoutSign(part.trim()))
  const isList = parts.length > 1 && parts.every((part) => part !== '' && part.length <= 24)
  return isList ? parts : [bare]
}

/** A name without the sign, the colon and the `@` that are written together with it. */
function withoutSign(name: string): string {
  const colon = Math.max(name.lastIndexOf('：'), name.lastIndexOf(':'))
  const said = colon !== -1 && (isSign(name.slice(colon + 1).trim()) || colon === name.length - 1)
  const bare = said ? name.slice(0, colon) : name
  const glued = GLUED.find((sign) => bare.toLowerCase().endsWith(sign))
  const left = glued === undefined ? bare : bare.slice(0, -glued.length)
  return (left.startsWith('@') ? left.slice(1) : left).trim()
}

function isSign(word: string | undefined): boolean {
  return word !== undefined && SIGNS.has(word.toLowerCase().replace(/[。！!~～]{1,5}$/u, ''))
}

function isMoment(word: string | undefined): boolean {
  if (word === undefined) return false
  return TIME.test(word) || DATE.test(word) || HALF_OF_DAY.has(word.toLowerCase())
}

export type ListStatus = 'ON_TIME' | 'LATE'

/** When those of a list came: the host says whether on time; a list is no record of minutes. */
export function decideList(
  night: RecordedNight,
  status: ListStatus,
  now: Temporal.Instant,
): Outcome<{ readonly at: Temporal.Instant }> {
  if (night.occupancy !== 'ON') return refuse(REFUSAL_BY_OCCUPANCY[night.occupancy])
  const { opensAt, closesAt, state } = nightStatus(night, now).checkIn
  if (state === 'BEFORE') return refuse('CHECK_IN_NOT_OPEN_YET', clockFacts(night, opensAt))
  const until = night.endsAt.add({ hours: 24 * DESK_DAYS })
  if (!isBefore(now, until)) return refuse('CHECK_IN_TOO_LATE', clockFacts(night, until))
  if (status === 'LATE') {
    if (state === 'OPEN') return refuse('CHECK_IN_STILL_OPEN', clockFacts(night, closesAt))
    return ok({ at: isBefore(now, night.endsAt) ? now : night.endsAt })
  }
  const last = closesAt.subtract({ milliseconds: 1 })
  const at = isBefore(now, last) ? now : last
  return ok({ at: isBefore(at, opensAt) ? opensAt : at })
}
