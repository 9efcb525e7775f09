/** Elements in which the chat app wraps what it cannot show as text. */
const ROOT =
  /^(?:<\?xml[^<>]{0,200}\?>\s{0,20})?<(msg|appmsg|sysmsg|voipmsg|videomsg|voipinvitemsg)(?=[\s>])/i
/** All that some exporters leave of a card. */
const PROLOGUE = /^<\?xml[^<>]{0,200}\?>$/i
/** What the chat app puts into a `<msg>`; without any of it, the element is an author's example. */
const INSIDE =
  /<(?:appmsg|emoji|img|videomsg|voicemsg|location|op|fromusername|appinfo)(?=[\s/>])|^(?:<\?xml[^<>]{0,200}\?>\s{0,20})?<msg[^<>]{0,2000}\busername\s{0,4}=/i

/** What an XML card leaves behind: its title, when it has one, and the words behind it. */
export type StrippedXml = { readonly title: string | null; readonly around: string }

/**
 * Takes an exporter's card off a text that begins with one: a root that the chat app writes, closed. Null
 * for every other text. Markup in the middle of a sentence, of an unknown root or not closed is what
 * an author says about code, and all of it is kept.
 */
export function stripXml(text: string): StrippedXml | null {
  if (PROLOGUE.test(text)) return { title: null, around: '' }
  const root = ROOT.exec(text)
  if (root === null) return null
  const name = (root[1] ?? '').toLowerCase()
  const end = closingEnd(text, name)
  if (end === null) return null
  const card = text.slice(0, end)
  if (name === 'msg' && !INSIDE.test(card)) return null
  return { title: titleOf(card), around: text.slice(end).trim() }
}

/** Where the root ends: with the text, or else behind the tag that balances it. A title may name the tag. */
function closingEnd(text: string, root: string): number | null {
  if (text.toLowerCase().endsWith(`</${root}>`)) return text.length
  const tags = new RegExp(`<(/?)${root}(?=[\\s>])`, 'gi')
  let depth = 0
  for (const tag of text.matchAll(tags)) {
    depth += tag[1] === '/' ? -1 : 1
    if (depth > 0) continue
    const close = text.indexOf('>', tag.index)
    return close < 0 ? null : close + 1
  }
  return null
}

function titleOf(card: string): string | null {
  const open = card.indexOf('<title>')
  const close = open < 0 ? -1 : card.indexOf('</title>', open)
  if (close < 0) return null
  const inner = card.slice(open + '<title>'.length, close)
  const title = inner.replace('<![CDATA[', '').replace(']]>', '').trim()
  return title === '' || title.length > 500 ? null : title
}
