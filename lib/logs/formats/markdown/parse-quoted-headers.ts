import type { LogLine } from '@/lib/logs/types'

/** A header as far as its time shows whether it opens a message or is quoted inside one. */
export type Timed = { readonly at: string; readonly label: string }

/** More headers than this in one message, and they are a log glued on, not a quotation. */
const MAX_QUOTED = 50
/** Lines held at most: as many as the longest message may have in short lines. */
const MAX_LINES = 2_000
/** A log is in order of time but for what arrived late: further back is another log's time. */
const LATE_SECONDS = 3_600
const SEEN_SECONDS = 60
/** Headers remembered, to know one again that is quoted the same evening. */
const REMEMBERED = 5_000
/** After so many doubts without cause the file is not in order of time, and nothing follows from it. */
const MAX_DOUBTS = 20

/** What to do with a line, and with those held before it. */
export type Verdict = 'take' | 'hold' | Decided

type Decided = 'quoted' | 'real'

/**
 * Keeps headers that open messages apart from those that an author quotes. A log goes forward in time, so a
 * header that goes back is in doubt, and it is held with all behind it until the next that comes:
 * - one that is back at the time of the open message shows that what was held is a quotation in it;
 * - a heading of a day, many headers, or the same header again show a second log glued on;
 * - at the end of the file the quotation is one if the file has headings of days and this is not its day.
 */
export class QuotedHeaders {
  private readonly seen = new Set<string>()
  /** Lines from the header in doubt on. */
  private held: LogLine[] = []
  private headers = 0
  private first: Timed | null = null
  private doubts = 0

  get isHolding(): boolean {
    return this.first !== null
  }

  /** A header that could be read; `open` is the message it stands in, `headed` whether a heading is above it. */
  header(open: Timed | null, header: Timed, line: LogLine, headed: boolean): Verdict {
    if (this.first === null) {
      if (open === null || headed || this.doubts > MAX_DOUBTS || !this.isDoubtful(open, header)) {
        this.remember(header)
        return 'take'
      }
      this.first = header
      return this.hold(line)
    }
    if (headed || open === null || isSame(open, header)) return 'real'
    if (header.at >= open.at) return 'quoted'
    return this.hold(line)
  }

  /** Any other line behind a header in doubt. */
  line(line: LogLine): Verdict {
    return this.hold(line, 0)
  }

  /** `day` is the day of the last heading, when the file has headings. */
  end(day: string | null): Decided {
    const quoted = this.first !== null && day !== null && this.first.at.slice(0, 10) !== day
    return quoted ? 'quoted' : 'real'
  }

  /** The held lines, which are decided now. `real` ones will not be in doubt again. */
  release(verdict: Decided): LogLine[] {
    const lines = this.held
    const many = this.headers >= MAX_QUOTED
    this.held = []
    this.headers = 0
    this.first = null
    if (verdict === 'real') this.doubts += many ? MAX_DOUBTS : 1
    return lines
  }

  /** `real` when there are too many: then the line is not among the held. */
  private hold(line: LogLine, headers = 1): Verdict {
    if (this.headers + headers > MAX_QUOTED || this.held.length >= MAX_LINES) return 'real'
    this.held.push(line)
    this.headers += headers
    return 'hold'
  }

  private isDoubtful(open: Timed, header: Timed): boolean {
    const back = secondsBetween(header.at, open.at)
    if (back > LATE_SECONDS) return true
    return back > SEEN_SECONDS && this.seen.has(keyOf(header))
  }

  private remember(header: Timed) {
    if (this.seen.size >= REMEMBERED) this.seen.clear()
    this.seen.add(keyOf(header))
  }
}

function secondsBetween(from: string, to: string): number {
  return (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 1000
}

function keyOf({ at, label }: Timed): string {
  return `${at} ${label}`
}

function isSame(one: Timed, other: Timed): boolean {
  return one.at === other.at && one.label === other.label
}
