import type { Mention } from './rules-mentions'

/** A label that spoke; `at` in milliseconds, `person` is the label's id. */
export type Voice = { readonly at: number; readonly person: string }

/** A message with mentions, with how each ended. */
export type Calling = Voice & {
  readonly mentions: readonly (Mention & { readonly closed: boolean })[]
}

/** What the log shows of one mentioned nickname. */
export type Trace = {
  readonly key: string
  readonly text: string
  readonly times: number
  /** How often it ended as only the chat program ends a mention. */
  readonly closed: number
  readonly firstAt: number
  readonly lastAt: number
  /** Label → how often it mentions the nickname: people do not call themselves. */
  readonly callers: ReadonlyMap<string, number>
  /** Label → after how many of the mentions it spoke soon, and how much oftener than it speaks anyway. */
  readonly answers: ReadonlyMap<string, { readonly times: number; readonly lift: number }>
  /** Label → how many of its messages were quoted under this name. */
  readonly quoted: ReadonlyMap<string, number>
}

/** A person who is called answers within so many milliseconds, if they answer at once. */
const SOON = 3 * 60_000

type Tally = {
  text: Map<string, number>
  times: number
  closed: number
  firstAt: number
  lastAt: number
  callers: Map<string, number>
  answers: Map<string, number>
}

/**
 * Goes through the log once. `voices` and `callings` in the order of time; `quoted` are pairs of a
 * quoted name and the label whose message it was, by the key of the name.
 */
export function collectTraces(
  voices: readonly Voice[],
  callings: readonly Calling[],
  quoted: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Trace[] {
  const tallies = new Map<string, Tally>()
  const spoke = new Map<string, number>()
  let windows = 0
  let from = 0
  for (const { at, person, mentions } of callings) {
    while (from < voices.length && (voices[from]?.at ?? 0) <= at) from += 1
    const soon = new Set<string>()
    for (let next = from; next < voices.length; next += 1) {
      const voice = voices[next]
      if (voice === undefined || voice.at > at + SOON) break
      if (voice.person !== person) soon.add(voice.person)
    }
    windows += 1
    for (const one of soon) add(spoke, one)
    for (const mention of mentions) count(tallies, mention, { at, person, soon })
  }
  return [...tallies].map(([key, tally]) => traceOf(key, tally, spoke, windows, quoted))
}

function count(
  tallies: Map<string, Tally>,
  { key, name, closed }: Calling['mentions'][number],
  { at, person, soon }: Voice & { readonly soon: ReadonlySet<string> },
): void {
  const tally: Tally = tallies.get(key) ?? {
    text: new Map<string, number>(),
    times: 0,
    closed: 0,
    firstAt: at,
    lastAt: at,
    callers: new Map<string, number>(),
    answers: new Map<string, number>(),
  }
  tallies.set(key, tally)
  tally.times += 1
  if (closed) tally.closed += 1
  tally.firstAt = Math.min(tally.firstAt, at)
  tally.lastAt = Math.max(tally.lastAt, at)
  add(tally.text, name)
  add(tally.callers, person)
  for (const one of soon) add(tally.answers, one)
}

function traceOf(
  key: string,
  { text, answers, ...tally }: Tally,
  spoke: ReadonlyMap<string, number>,
  windows: number,
  quoted: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Trace {
  const lifts = [...answers].map(([person, times]) => {
    const baseline = (spoke.get(person) ?? 1) / windows
    return [person, { times, lift: times / tally.times / baseline }] as const
  })
  const [best] = [...text].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return {
    key,
    text: best?.[0] ?? key,
    ...tally,
    answers: new Map(lifts),
    quoted: quoted.get(key) ?? new Map(),
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
