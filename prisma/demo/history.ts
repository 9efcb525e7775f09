import type { Temporal } from 'temporal-polyfill'
import {
  cancelEvening,
  chatByDay,
  type Evening,
  type Method,
  shareDocument,
  speakEvening,
} from './evenings'
import type { Conversation } from './log'
import type { DemoPerson } from './people'
import type { Dice } from './random'
import { SLIDE_COUNT } from './slides'
import { SEQUELS, type Topic, TOPICS } from './topics'
import { TECH_TOPICS } from './topics-tech'

const WEEKS = 12
const START = 19 * 60 + 30

/** What an organiser knows of an evening besides the log. */
export type EveningNotes = {
  readonly title: string
  readonly lead: string
  /** Display name. */
  readonly speaker: string
}

/** Some never say a word: the review of activity is about them. */
function isQuiet(number: number): boolean {
  return number >= 200 && number % 17 === 5
}

/** Days of a group: from the first to the day before today. */
type Stretch = {
  readonly group: number
  readonly today: Temporal.PlainDate
  readonly weekdays: readonly number[]
  /** How many days back it begins; twelve weeks unless it is said. */
  readonly days?: number
  /** Dates whose evening is known from elsewhere: on these there is only talk between talks. */
  readonly known?: ReadonlySet<string>
}

/** Days of a group, as its conversation; answers title and lead of each evening by date. */
export function writeHistory(
  random: Dice,
  log: Conversation,
  people: readonly DemoPerson[],
  { group, today, weekdays, days = WEEKS * 7, known = new Set() }: Stretch,
): Map<string, EveningNotes> {
  const notes = new Map<string, EveningNotes>()
  const titles = titleDeck(random, group)
  const locals = people.filter((person, number) => person.group === group && !isQuiet(number))
  const speakers = random.shuffle(locals.filter((person) => person.roles.length === 0))
  let evening = 0
  for (let day = days; day >= 1; day -= 1) {
    const date = today.subtract({ days: day })
    if (date.dayOfWeek <= 5) chatByDay(random, log, date.toString(), locals)
    if (!weekdays.includes(date.dayOfWeek) || known.has(date.toString())) continue
    const speaker = speakers[evening % speakers.length]
    const talk = titles[evening % titles.length]
    if (speaker === undefined || talk === undefined) continue
    addEvening(random, log, evening, {
      date: date.toString(),
      ...talk,
      speaker,
      host: people[5 + (evening % 3)] ?? speaker,
      method: methodOf(day),
      present: random
        .shuffle(locals.filter((one) => one !== speaker))
        .slice(0, random.between(26, 64)),
      begins: group === 1 && evening % 5 === 3 ? START + 60 : START,
      slides: random
        .shuffle(Array.from({ length: SLIDE_COUNT }, (_, number) => number))
        .slice(0, random.between(3, 6))
        .map((number) => `slide-${String(number + 1).padStart(2, '0')}.png`),
    })
    notes.set(date.toString(), {
      title: talk.title,
      lead: talk.topic.lead,
      speaker: speaker.displayName,
    })
    evening += 1
  }
  return notes
}

/** Customs change along the way: gestures first, then both, then red packets, then gestures again. */
function methodOf(daysAgo: number): Method {
  if (daysAgo > 56) return 'gesture'
  if (daysAgo > 42) return 'both'
  return daysAgo > 21 ? 'red-packet' : 'gesture'
}

function addEvening(random: Dice, log: Conversation, number: number, evening: Evening): void {
  if (number % 17 === 11) cancelEvening(log, evening, false)
  else if (number % 19 === 7) cancelEvening(log, evening, true)
  else if (number % 23 === 15) shareDocument(log, evening)
  else speakEvening(random, log, evening)
}

type Titled = { readonly topic: Topic; readonly title: string }

/** Every topic once as it is, then again as a sequel under another title. */
function titleDeck(random: Dice, group: number): Titled[] {
  const topics = random.shuffle(group === 0 ? TOPICS : TECH_TOPICS)
  const first = topics.map((topic) => ({ topic, title: topic.title }))
  const again = SEQUELS.flatMap((sequel) =>
    topics.map((topic) => ({ topic, title: `${topic.terms[0]}，${sequel}` })),
  )
  return [...first, ...random.shuffle(again)]
}
