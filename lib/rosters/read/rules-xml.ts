import sax, { type Tag } from 'sax'
import { LIMITS } from './rules-limits'
import { SheetFault } from './rules-zip'

type Attributes = Readonly<Record<string, string>>

/** What is done with the tags of a part; names come without their prefix. `close` answers false to stop. */
export type Visitor = {
  readonly open?: (name: string, attributes: Attributes) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => boolean | undefined
}

/** How many tags may still be read in one spreadsheet: what a reader does grows with them. */
export class TagCount {
  private left: number = LIMITS.tags

  next(): void {
    this.left -= 1
    if (this.left < 0) throw new SheetFault('TOO_LARGE')
  }
}

/**
 * Walks through an XML part as it is unpacked, so that no more of it is held than one tag, and other
 * requests are served between two pieces. Throws a SheetFault for what is no well-formed XML, and for a
 * document type, which alone can declare entities.
 */
export async function walkXml(
  chunks: AsyncIterable<Uint8Array>,
  tags: TagCount,
  { open, text, close }: Visitor,
): Promise<void> {
  const parser = sax.parser(true, { position: false })
  const walk = { stopped: false }
  parser.onerror = broken
  parser.ondoctype = broken
  parser.onopentag = (tag) => {
    tags.next()
    if (!walk.stopped) open?.(localName(tag.name), attributesOf(tag as Tag))
  }
  const onText = (found: string) => {
    if (!walk.stopped) text?.(found)
  }
  parser.ontext = onText
  parser.oncdata = onText
  parser.onclosetag = (name) => {
    if (!walk.stopped) walk.stopped = close?.(localName(name)) === false
  }
  const decoder = new TextDecoder()
  for await (const chunk of chunks) {
    parser.write(decoder.decode(chunk, { stream: true }))
    if (walk.stopped) return
  }
  parser.close()
}

function broken(): never {
  throw new SheetFault('BROKEN')
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function attributesOf({ attributes }: Tag): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [localName(name), value]),
  )
}
