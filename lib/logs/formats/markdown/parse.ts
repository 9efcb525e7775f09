import { wellFormed } from '@/lib/shared/text'
import { LIMITS } from '@/lib/logs/limits'
import { readContent } from './parse-content'
import { decodeEntities } from '@/lib/logs/formats/parse-entities'
import { FrontMatter } from './parse-front-matter'
import { maskLabel } from '@/lib/logs/formats/parse-private'
import type { LogEvent, LogLine, SkipReason } from '@/lib/logs/types'

/**
 * The community's own Markdown form: front matter, `## YYYY-MM-DD` for a day,
 * `> YYYY-MM-DD HH:MM:SS  LABEL` for a message, then its lines with blank ones between.
 */
const HEADER = /^> (\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}) {2}(.*)$/s
const DAY = /^## \d{4}-\d{2}-\d{2}$/

type Open = { line: number; at: string; label: string; body: string[]; length: number }

/** Reads one file of the Markdown form, line by line. Holds one message at a time. */
export class MarkdownParser {
  private open: Open | null = null
  /** Inside a message whose header could not be read: its lines go with it. */
  private dropping = false
  private seenMessage = false
  /** After a blank line, a heading, a header, or at the top of the file. */
  private fresh = true
  /**
   * Whether this file puts a blank line under its headers; the first one shows it. Where it does, a
   * line right under text is text, even when it quotes a header.
   */
  private spaced: boolean | null = null
  /** A day heading is one only when no text follows before the next header. */
  private heading: string | null = null
  private readonly frontMatter = new FrontMatter()

  constructor(private readonly emit: (event: LogEvent) => void) {}

  take(line: LogLine): void {
    if (line.fault !== null) {
      this.takeFault(line)
      return
    }
    const text = line.text.trimEnd()
    if (text === '') {
      this.spaced ??= this.seenMessage ? true : null
      this.fresh = true
      return
    }
    const header = this.fresh || this.spaced === false ? HEADER.exec(line.text) : null
    if (header !== null) {
      this.takeHeader(line.number, header[1] ?? '', header[2] ?? '', header[3] ?? '')
      return
    }
    this.spaced ??= this.seenMessage ? false : null
    for (const read of this.frontMatter.take(text, line.number))
      this.takeText(read.number, read.text)
  }

  /** At the end of the file. */
  end(): void {
    this.flushFrontMatter()
    this.close()
  }

  private takeHeader(number: number, date: string, time: string, written: string) {
    this.flushFrontMatter()
    this.close()
    this.fresh = true
    const label = readLabel(written)
    if (!isMoment(date, time)) this.skip(number, 'BAD_TIME')
    else if (label === '') this.skip(number, 'EMPTY_LABEL')
    else this.open = { line: number, at: `${date}T${time}`, label, body: [], length: 0 }
    this.dropping = this.open === null
    this.seenMessage = true
  }

  private takeText(number: number, text: string) {
    if (DAY.test(text) && this.fresh) {
      this.flushHeading()
      this.heading = text
      return
    }
    this.fresh = false
    this.flushHeading()
    if (this.open !== null) this.append(text)
    else if (!this.dropping && !this.seenMessage) this.skip(number, 'BEFORE_FIRST_MESSAGE')
  }

  private takeFault(line: LogLine & { fault: 'NOT_TEXT' | 'TOO_LONG' }) {
    this.flushFrontMatter()
    this.skip(line.number, line.fault)
    // What cannot be read may have been a header: what follows must not go to the last author.
    if (!/^> \d{4}-\d{2}-\d{2} /.test(line.start)) return
    this.close()
    this.seenMessage = true
    this.dropping = true
  }

  private append(text: string) {
    const open = this.open
    if (open === null) return
    open.length += text.length + 1
    if (open.length <= LIMITS.message) open.body.push(text)
  }

  private close() {
    const open = this.open
    this.open = null
    this.heading = null
    this.dropping = false
    if (open === null) return
    if (open.length > LIMITS.message) {
      this.skip(open.line, 'TOO_LONG')
      return
    }
    const content = readContent(open.body.join('\n'), open.label)
    this.emit({
      type: 'message',
      message: { line: open.line, at: open.at, label: open.label, ...content },
    })
  }

  private flushHeading() {
    if (this.heading !== null && this.open !== null) this.append(this.heading)
    this.heading = null
  }

  private flushFrontMatter() {
    for (const read of this.frontMatter.end()) this.takeText(read.number, read.text)
  }

  private skip(line: number, reason: SkipReason) {
    this.emit({ type: 'skipped', skipped: { line, reason } })
  }
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
