import { cutLines } from './parse-lines'
import { MarkdownParser } from '@/lib/logs/formats/markdown/parse'
import type { LogEvent, LogLine, ParsedMessage, SkippedLine } from '@/lib/logs/types'

/**
 * A log's events, batch by batch, from its lines. Further formats of other exporters become
 * parsers of the same shape (`take`, `end`), chosen here by what the first lines look like.
 */
export async function* parseLog(
  batches: AsyncIterable<readonly LogLine[]>,
): AsyncGenerator<LogEvent[]> {
  let events: LogEvent[] = []
  const parser = new MarkdownParser((event) => events.push(event))
  for await (const lines of batches) {
    for (const line of lines) parser.take(line)
    yield events
    events = []
  }
  parser.end()
  yield events
}

/** A whole log in memory, for tests and previews. */
export function parseText(bytes: Uint8Array): {
  messages: ParsedMessage[]
  skipped: SkippedLine[]
} {
  const messages: ParsedMessage[] = []
  const skipped: SkippedLine[] = []
  const parser = new MarkdownParser((event) => {
    if (event.type === 'message') messages.push(event.message)
    else if (event.type === 'skipped') skipped.push(event.skipped)
  })
  for (const line of cutLines(bytes)) parser.take(line)
  parser.end()
  return { messages, skipped }
}
