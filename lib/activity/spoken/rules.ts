import { Temporal } from 'temporal-polyfill'
import type { Spoken, SpokenBy } from './types'

/** The label that a chat program gives the person who exports the log. */
const OWNER = '我'

/**
 * Reads a moment: local wall clock (`2026-05-18T08:03`, also with a space, seconds or a bare date,
 * which means its end), or an instant with an offset. Answers the local wall clock
 * `YYYY-MM-DDTHH:MM:SS` in the zone, or null for an unreadable text.
 */
export function readMoment(text: string, timeZone: string): string | null {
  const written = text.trim().replace(/^(\d{4}-\d{2}-\d{2}) +(?=\d)/u, '$1T')
  try {
    if (/(?:Z|[+-]\d{2}(?::?\d{2})?)$/iu.test(written.slice(10))) {
      return clockOf(Temporal.Instant.from(written).toZonedDateTimeISO(timeZone).toPlainDateTime())
    }
    if (/^\d{4}-\d{2}-\d{2}$/u.test(written)) {
      return clockOf(Temporal.PlainDate.from(written).toPlainDateTime('23:59:59'))
    }
    return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/u.test(written)
      ? clockOf(Temporal.PlainDateTime.from(written))
      : null
  } catch {
    return null
  }
}

function clockOf(moment: Temporal.PlainDateTime): string {
  return moment.toString({ smallestUnit: 'second' })
}

/** Counts who has spoken, message by message, up to a moment (that very second included). */
export class SpokenTally {
  private readonly labels = new Map<string, { messages: number; first: string; last: string }>()

  constructor(private readonly until: string | null) {}

  hear({ label, at }: { readonly label: string; readonly at: string }): void {
    if (this.until !== null && at > this.until) return
    const known = this.labels.get(label)
    if (known === undefined) {
      this.labels.set(label, { messages: 1, first: at, last: at })
      return
    }
    known.messages += 1
    if (at < known.first) known.first = at
    if (at > known.last) known.last = at
  }

  result(): SpokenBy {
    return spokenBy(
      this.until,
      [...this.labels].map(([label, counts]) => ({ label, ...counts })),
      (label) => label === OWNER,
    )
  }
}

/** The answer for labels that are already counted. */
export function spokenBy(
  until: string | null,
  all: readonly Spoken[],
  isOwner: (label: string) => boolean,
): SpokenBy {
  const people = all
    .filter(({ label }) => !isOwner(label))
    .toSorted((a, b) => b.messages - a.messages || (a.label < b.label ? -1 : 1))
  return { until, labels: people.length, ownerSpoke: people.length < all.length, people }
}
