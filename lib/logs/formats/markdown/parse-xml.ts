const START = /<\?xml|<(?:msg|appmsg|sysmsg|voipmsg|videomsg|emoji|img|location)[\s>]/i
const ENDS = ['</msg>', '</appmsg>', '</sysmsg>', '</voipmsg>']

/** What an XML blob leaves behind: the card's title, when it has one, and the text around it. */
export type StrippedXml = { readonly title: string | null; readonly around: string }

/** Takes the first XML blob out of a text. Null when there is none. */
export function stripXml(text: string): StrippedXml | null {
  const start = text.search(START)
  if (start < 0) return null
  const blob = text.slice(start)
  const end = Math.max(...ENDS.map((tag) => endOf(blob.toLowerCase(), tag)))
  const after = end < 0 ? '' : blob.slice(end)
  const around = `${text.slice(0, start).trim()} ${after.trim()}`.trim()
  return { title: titleOf(blob), around }
}

function endOf(blob: string, tag: string): number {
  const at = blob.lastIndexOf(tag)
  return at < 0 ? -1 : at + tag.length
}

function titleOf(blob: string): string | null {
  const open = blob.indexOf('<title>')
  const close = open < 0 ? -1 : blob.indexOf('</title>', open)
  if (close < 0) return null
  const inner = blob.slice(open + '<title>'.length, close)
  const title = inner.replace('<![CDATA[', '').replace(']]>', '').trim()
  return title === '' || title.length > 500 ? null : title
}
