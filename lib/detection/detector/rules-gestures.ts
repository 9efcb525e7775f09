import { EMOTICON, callsCheckIn } from './vocabulary'
import type { Line } from './rules-evenings'

export type Gesture = {
  /** The emoticon or word with which people check in. */
  readonly token: string
  readonly people: number
  /** When people began to make it, in seconds of the evening. */
  readonly since: number
}

type Moment = { readonly label: string; readonly second: number }

/** Words and emoticons that by themselves say "I am here". */
const HERE = new Set(['[ok]', '签到', '到', '报到', '打卡', '已签到', '1', '+1', '在', '来了'])
const MIN_NAMED = 4
const MIN_HERE = 8
const MIN_CROWD = 12
/** With a red packet about, emoticons are mostly thanks for it. */
const MIN_NAMED_BESIDE_PACKET = 18
const MIN_BESIDE_PACKET = 25
const PAUSE = 360
const CALL_LENGTH = 24

/** The gesture with which many people checked in, if they did. */
export function findGesture(
  lines: readonly Line[],
  from: number,
  to: number,
  calls: readonly number[],
  packet: boolean,
): Gesture | null {
  const named = new Set(calls.flatMap((at) => tokensNamed(lines[at]?.text ?? '')))
  const seen = new Map<string, Moment[]>()
  for (const line of lines) {
    if (line.second < from || line.second > to || line.kind !== 'text') continue
    const token = tokenOf(line.text)
    if (token === null) continue
    const moments = seen.get(token) ?? []
    moments.push({ label: line.label, second: line.second })
    seen.set(token, moments)
  }
  let best: Gesture | null = null
  for (const [token, moments] of seen) {
    const crowd = crowdOf(moments)
    if (crowd.people < minPeopleFor(token, named, packet)) continue
    if (best === null || crowd.people > best.people) best = { token, ...crowd }
  }
  return best
}

/** Counts people, not messages; a call that names the gesture is no check-in. */
export function gesturedBy(
  lines: readonly Line[],
  gesture: Gesture,
  from: number,
  closed: number,
  until: number,
): { onTime: number; late: number; lines: number[] } {
  const onTime = new Set<string>()
  const late = new Set<string>()
  const made: number[] = []
  for (const [at, line] of lines.entries()) {
    if (line.second < from || line.second > until || !makes(line.text, gesture.token)) continue
    made.push(at)
    if (line.second <= closed) onTime.add(line.label)
    else if (!onTime.has(line.label)) late.add(line.label)
  }
  return { onTime: onTime.size, late: late.size, lines: made }
}

function makes(text: string, token: string): boolean {
  const folded = text.toLowerCase()
  if (!token.startsWith('[')) return tokenOf(text) === token
  return (
    folded.includes(token) &&
    !(text.length > CALL_LENGTH && !folded.startsWith(token)) &&
    !callsCheckIn(text)
  )
}

function minPeopleFor(token: string, named: ReadonlySet<string>, packet: boolean): number {
  if (packet) {
    if (named.has(token)) return MIN_NAMED_BESIDE_PACKET
    return HERE.has(token) ? MIN_BESIDE_PACKET : Number.POSITIVE_INFINITY
  }
  if (named.has(token)) return MIN_NAMED
  return HERE.has(token) ? MIN_HERE : MIN_CROWD
}

/** The gesture a short message makes: its first emoticon when it is all emoticons, or the word. */
function tokenOf(text: string): string | null {
  if (text.length === 0 || text.length > 40) return null
  const emoticons = text.match(EMOTICON)
  const rest = text
    .replace(EMOTICON, '')
    .replace(/[\s?!！~～。，,.、]/g, '')
    .toLowerCase()
  if (emoticons !== null && (rest === '' || HERE.has(rest))) return emoticons[0].toLowerCase()
  return HERE.has(rest) ? rest : null
}

/** What a call names as the gesture: its emoticons, the word it calls by, and what is to be typed. */
function tokensNamed(text: string): string[] {
  const emoticons = text.match(EMOTICON) ?? []
  const words = text.match(/签到|报到|打卡/gu) ?? []
  const typed = [...text.matchAll(/[扣打刷回复覆]\s*[“"「]?(\+?1|到|在)/gu)].map(
    ([, word]) => word ?? '',
  )
  return [...emoticons.map((token) => token.toLowerCase()), ...words, ...typed]
}

/** The largest run of the gesture without a long pause; a lone early bird opens no check-in. */
function crowdOf(moments: readonly Moment[]): { people: number; since: number } {
  let best = { people: 0, since: 0 }
  let people = new Set<string>()
  let since = 0
  let before = Number.NEGATIVE_INFINITY
  for (const { label, second } of moments) {
    if (second - before > PAUSE) {
      people = new Set()
      since = second
    }
    people.add(label)
    before = second
    if (people.size >= best.people) best = { people: people.size, since }
  }
  return best
}
