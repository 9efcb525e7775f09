import { LIMITS } from '@/lib/logs/limits'
import { readContent } from './parse-content'
import { FrontMatter } from './parse-front-matter'
import { HEADER_START, parseHeader, type Header } from './parse-header'
import { QuotedHeaders } from './parse-quoted-headers'
import type { LogEvent, LogLine, MessagePrecision, SkipReason } from '@/lib/logs/types'

/**
 * The community's own Markdown form: front matter, `## YYYY-MM-DD` for a day (or how people write one), a
 * header for a message (parse-header.ts), then its lines with blank ones between.
 */
const DAY =
  /^#{1,3}\s{0,3}(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\s{0,3}(?:周|星期)[一二三四五六日天])?$/

type Open = {
  line: number
  at: string
  precision: MessagePrecision
  label: string
  body: string[]
  length: number
}

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
  /** The day of the last heading. */
  private day: string | null = null
  private readonly frontMatter = new FrontMatter()
  private parts = 0
  private readonly quoted = new QuotedHeaders()

  constructor(private readonly emit: (event: LogEvent) => void) {}

  take(line: LogLine): void {
    const header = this.headerOf(line)
    const at = header?.at ?? null
    if (header === null || at === null) {
      this.takeOther(line, header)
      return
    }
    const timed = { at, label: header.label }
    const verdict = this.quoted.header(this.open, timed, line, this.heading !== null)
    if (verdict === 'take') this.read(line, header)
    else if (verdict === 'hold') this.watch(line)
    else {
      this.release(verdict)
      this.take(line)
    }
  }

  /** At the end of the file. */
  end(): void {
    while (this.quoted.isHolding) this.release(this.quoted.end(this.day))
    this.flushFrontMatter()
    this.close()
  }

  private headerOf(line: LogLine): Header | null {
    const possible = line.fault === null && (this.fresh || this.spaced === false)
    return possible ? parseHeader(line.text) : null
  }

  /** Text, a blank line, one with a fault, or a header that names no moment. */
  private takeOther(line: LogLine, header: Header | null) {
    if (!this.quoted.isHolding) {
      this.read(line, header)
      return
    }
    if (this.quoted.line(line) === 'hold') this.watch(line)
    else {
      this.release('real')
      this.take(line)
    }
  }

  /** Of a held line, only what shows whether the next one may be a header. */
  private watch(line: LogLine) {
    const text = line.fault === null ? line.text.trimEnd() : line.start
    const isDay = this.fresh && DAY.test(text)
    this.fresh = text === '' || isDay || (line.fault === null && parseHeader(text) !== null)
    if (text !== '') this.heading = isDay ? text : null
  }

  /** The lines held since a header in doubt are decided: text of the open message, or messages. */
  private release(verdict: 'quoted' | 'real') {
    const [first, ...rest] = this.quoted.release(verdict)
    this.heading = null
    this.fresh = true
    if (first === undefined) return
    if (verdict === 'quoted') {
      for (const line of [first, ...rest]) this.takeQuoted(line)
      this.fresh = true
      return
    }
    this.read(first, first.fault === null ? parseHeader(first.text) : null)
    for (const line of rest) this.take(line)
  }

  private takeQuoted(line: LogLine) {
    if (line.fault !== null) this.skip(line.number, line.fault)
    else if (line.text.trim() !== '') this.append(line.text.trimEnd())
  }

  private read(line: LogLine, header: Header | null): void {
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
    if (header !== null) {
      this.takeHeader(line.number, header)
      return
    }
    this.spaced ??= this.seenMessage ? false : null
    for (const held of this.frontMatter.take(text, line.number))
      this.takeText(held.number, held.text)
    if (this.frontMatter.parts === this.parts) return
    this.parts = this.frontMatter.parts
    if (this.seenMessage) this.emit({ type: 'part' })
  }

  private takeHeader(number: number, { at, precision, label }: Header) {
    this.flushFrontMatter()
    this.close()
    this.fresh = true
    if (at === null) this.skip(number, 'BAD_TIME')
    else if (label === '') this.skip(number, 'EMPTY_LABEL')
    else this.open = { line: number, at, precision, label, body: [], length: 0 }
    this.dropping = this.open === null
    this.seenMessage = true
  }

  private takeText(number: number, text: string) {
    const day = this.fresh ? DAY.exec(text) : null
    if (day !== null) {
      this.flushHeading()
      this.heading = text
      const [, year = '', month = '', date = ''] = day
      this.day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
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
    if (!HEADER_START.test(line.start)) return
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
    const { line, at, precision, label, body, length } = open
    if (length > LIMITS.message) {
      this.skip(line, 'TOO_LONG')
      return
    }
    const content = readContent(body.join('\n'), label)
    this.emit({ type: 'message', message: { line, at, precision, label, ...content } })
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
