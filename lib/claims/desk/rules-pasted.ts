import { parseText } from '@/lib/logs/formats/parse'

export type PastedLine = { readonly label: string; readonly text: string }

/** `昵称:` alone, as the chat program writes who said what follows. */
const HEAD = /^(.{1,60})[:：]$/u
const TIME = String.raw`(?:\d{2,4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?\s+)?(?:[上下]午\s*)?\d{1,2}:\d{2}(?::\d{2})?`
/** `昵称 2026/5/18 20:01`, and the time before the name. */
const TIMED = new RegExp(`^(.{1,60}?)\\s+${TIME}\\s*[:：]?$`, 'u')
const TIMED_FIRST = new RegExp(`^${TIME}\\s+(\\S.{0,59})$`, 'u')
/** `昵称: 夜话 K7Q4` in one line; a line of a quotation begins with a mark and is none. */
const INLINE = /^([^「『“"|>]{1,60}?)\s*[:：]\s*(\S.*)$/u
/** What the chat program quotes: `「名字: 词」` and the rule under it. */
const QUOTED = /^(?:[「『>|]|(?:[-—–─]\s?){4,}$)/u

/**
 * Who said what in lines copied from the chat: an exporter’s log, or names with what they said below or beside.
 * The lines of a quotation are left out, so that no code in it counts. Pure.
 */
export function pastedLines(text: string): readonly PastedLine[] {
  const log = parseText(new TextEncoder().encode(text)).messages
  if (log.length > 0) {
    return log.flatMap(({ label, kind, text: said }) =>
      SPOKEN.has(kind) ? [{ label, text: said }] : [],
    )
  }
  return copiedLines(text)
}

const SPOKEN: ReadonlySet<string> = new Set(['text', 'reply', 'quotation'])

function copiedLines(text: string): readonly PastedLine[] {
  const said: PastedLine[] = []
  let label: string | null = null
  let quoting = false
  for (const line of text.split(/\r?\n/u).map((one) => one.trim())) {
    if (line === '') {
      quoting = false
      continue
    }
    if (quoting || QUOTED.test(line)) {
      quoting = /^[「『]/u.test(line) ? !/[」』]$/u.test(line) : quoting && !/[」』]$/u.test(line)
      continue
    }
    const head = HEAD.exec(line) ?? TIMED.exec(line) ?? TIMED_FIRST.exec(line)
    if (head?.[1] !== undefined) {
      label = head[1].replace(/[:：]$/u, '').trim()
      continue
    }
    const inline = INLINE.exec(line)
    if (inline?.[1] !== undefined && inline[2] !== undefined && !isPhrase(inline[1])) {
      said.push({ label: inline[1].trim(), text: inline[2] })
    } else if (label !== null) said.push({ label, text: line })
  }
  return said
}

/** `夜话: K7Q4` is a code with a colon, and no name. */
function isPhrase(head: string): boolean {
  return /^(?:夜话|夜話|yehua)$/iu.test(head.trim())
}
