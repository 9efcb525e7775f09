import { Feed } from 'feed'

export type FeedEntry = {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly published: Date
  readonly changed: Date
}

export type FeedHead = {
  readonly origin: string
  readonly title: string
  readonly description: string
  readonly language: string
  /** Who publishes: the community. A transcript names no person to visitors. */
  readonly author: string
}

/** Atom (RFC 4287). Titles and summaries are plain text: `List<T>` is read whole. Pure. */
export function toAtom(head: FeedHead, entries: readonly FeedEntry[]): string {
  const { origin, title, description, language } = head
  const author = { name: head.author }
  const feed = new Feed({
    id: `${origin}/feed.xml`,
    title,
    description,
    link: `${origin}/archive`,
    feedLinks: { atom: `${origin}/feed.xml` },
    language,
    updated: new Date(Math.max(0, ...entries.map(({ changed }) => changed.getTime()))),
    copyright: author.name,
    author,
  })
  for (const entry of entries) {
    feed.addItem({
      id: entry.id,
      link: entry.id,
      title: entry.title,
      description: entry.summary,
      date: entry.changed,
      published: entry.published,
      author: [author],
    })
  }
  return withPlainText(feed.atom1())
}

const OPENING = ' type="html"><![CDATA['
const CLOSING = ']]></'
/** How the generator writes `]]>` within CDATA. */
const PARTED = ']]]]><![CDATA[>'

/** The generator calls every title and summary HTML, so that a reader would drop `<T>` as a tag. */
function withPlainText(atom: string): string {
  const pieces: string[] = []
  let from = 0
  for (let at = atom.indexOf(OPENING); at >= 0; at = atom.indexOf(OPENING, from)) {
    const begin = at + OPENING.length
    const end = atom.indexOf(CLOSING, begin)
    const words = atom.slice(begin, end).replaceAll(PARTED, ']]>')
    pieces.push(atom.slice(from, at), '>', escaped(words))
    from = end + ']]>'.length
  }
  return `${pieces.join('')}${atom.slice(from)}`
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
