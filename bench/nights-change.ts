import type { LogMessage } from '@/lib/detection/detector/types'
import type { TrueNight } from './nights-measure'

/** Changes what the speaker says between the true start and end; the rest stays. */
export function whileSpeaking(
  messages: readonly LogMessage[],
  truth: readonly TrueNight[],
  change: (talk: readonly LogMessage[]) => LogMessage[],
): LogMessage[] {
  let changed = [...messages]
  for (const { date, speaker, times } of truth) {
    const speaks = ({ at, label }: LogMessage) =>
      label === speaker &&
      at >= `${date}T${times.started}` &&
      at <= `${date}T${times.ended}:59` &&
      times.started !== ''
    const talk = change(changed.filter(speaks))
    changed = [...changed.filter((one) => !speaks(one)), ...talk]
  }
  return changed.sort((one, other) => (one.at < other.at ? -1 : 1))
}

/** The busiest day without a talk, laid over every evening at its own hours. */
export function withChatter(
  messages: readonly LogMessage[],
  truth: readonly TrueNight[],
): LogMessage[] {
  const held = new Set(truth.filter(({ status }) => status === 'held').map(({ date }) => date))
  const days = new Map<string, LogMessage[]>()
  for (const one of messages) {
    const day = one.at.slice(0, 10)
    days.set(day, [...(days.get(day) ?? []), one])
  }
  const first = truth[0]?.date ?? ''
  const quiet = [...days].filter(([day]) => day < first)
  const [, busiest] = quiet.sort(([, one], [, other]) => other.length - one.length)[0] ?? ['', []]
  const evening = busiest.filter(({ at }) => at.slice(11) > '17:00').filter((_, n) => n % 6 === 0)
  const over = [...held].flatMap((day) =>
    evening.map((one) => ({ ...one, at: `${day}${one.at.slice(10)}` })),
  )
  return [...messages, ...over].sort((one, other) => (one.at < other.at ? -1 : 1))
}

/** Five messages become one; the last stays by itself. */
export function inLongMessages(talk: readonly LogMessage[]): LogMessage[] {
  const long: LogMessage[] = []
  for (let from = 0; from < talk.length - 1; from += 5) {
    const part = talk.slice(from, Math.min(from + 5, talk.length - 1))
    const text = part.map((one) => one.text).join(' ')
    if (part[0] !== undefined) long.push({ ...part[0], kind: 'text', text })
  }
  return [...long, ...talk.slice(-1)]
}
