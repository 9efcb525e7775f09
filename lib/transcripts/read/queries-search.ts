import type { Viewer } from '@/lib/auth/types'
import { visibleTranscripts } from './queries-visible'
import { currentSettings } from '@/lib/communities/queries'
import { type Tx, readable } from '@/lib/db/transaction'
import { foldText } from '@/lib/search/fold-text'
import { isTooLong, readQuery, type SearchQuery, termsOf } from '@/lib/search/query'
import { searchPage } from '@/lib/search/store'
import { countPages, pageRange } from '@/lib/shared/page'
import type { Visibility } from '@/lib/talks/types'
import { markedIn, snippetOf } from './rules-snippets'
import { readTitles } from './store-archive'
import { countTalksOfEach, findTalksApart, readLinesApart, type WordInTitles } from './store-apart'
import { countTalks, type FoundLine, LINES, readFoundLines, visibleLines } from './store-search'
import type { HitsInTalk, RelatedTalk, TalkApart, TranscriptHits, WordFound } from './types'

const TALKS_OF_HITS = 10
/** Hits of a talk that are shown beside those of others, and when it is looked through alone. */
const HITS_OF_A_TALK = { among: 3, alone: 200 }
const TITLES = 10
/** Counting goes no further than this: no reader turns so many pages. */
const MAX_COUNTED = 1000

type Reading = {
  readonly visible: readonly Visibility[]
  readonly timeZone: string
  readonly talkId: string | null
}

/**
 * Published lines that hold all words of the query, by talk, in all talks with their titles, or in one; behind
 * them the talks that hold all words, but none of their lines does. Null when there is nothing to look for.
 */
export async function searchTranscripts(
  viewer: Viewer,
  {
    query,
    page,
    talkId = null,
  }: { readonly query: string; readonly page: number; readonly talkId?: string | null },
): Promise<TranscriptHits | null> {
  if (isTooLong(query)) return { ...NO_HITS, tooLong: true }
  const wanted = readQuery(query)
  if (wanted === null) return null
  const { timeZone } = await currentSettings()
  const reading = { visible: await visibleTranscripts(viewer), timeZone, talkId }
  const db = readable()
  const all = { take: MAX_COUNTED, skip: 0, max: MAX_COUNTED }
  const [{ ids }, titles] = await Promise.all([
    searchPage(db, LINES, visibleLines(reading.visible, talkId), wanted, all),
    talkId === null ? readTitles(db, reading) : [],
  ])
  const capped = ids.length >= MAX_COUNTED
  const inTitles = wanted.words.map((word) => ({ word, titled: talksTitled(titles, word) }))
  const [together, apart] = await Promise.all([
    countTalks(db, ids),
    wanted.words.length > 1
      ? findTalksApart(db, reading, talkId, inTitles, capped ? null : ids)
      : [],
  ])
  const { skip, take } = pageRange(page, TALKS_OF_HITS)
  const each = talkId === null ? HITS_OF_A_TALK.among : HITS_OF_A_TALK.alone
  const behind = apart.slice(Math.max(0, skip - together), Math.max(0, skip + take - together))
  const [lines, linesApart] = await Promise.all([
    readFoundLines(db, ids, reading, { skip, take, each }),
    behind.length === 0
      ? []
      : readLinesApart(
          db,
          behind.map(({ id }) => id),
          reading,
          wanted.words,
        ),
  ])
  const titled = titles.filter(({ topic }) => holdsAll(topic, wanted))
  const isNothing = ids.length + apart.length + titled.length === 0
  return {
    tooLong: false,
    total: ids.length,
    capped,
    talks: byTalk(lines, wanted.words),
    titles: titled.slice(0, TITLES),
    apart: { total: apart.length, talks: withLines(behind, linesApart, wanted.words) },
    words: isNothing ? await wordsFound(db, reading, query, inTitles) : [],
    page,
    pages: countPages(together + apart.length, TALKS_OF_HITS),
  }
}

const NO_HITS = {
  total: 0,
  capped: false,
  talks: [],
  titles: [],
  apart: { total: 0, talks: [] },
  words: [],
  page: 1,
  pages: 1,
}

function holdsAll(topic: string, { words }: SearchQuery): boolean {
  const folded = foldText(topic)
  return words.every((word) => folded.includes(word))
}

function talksTitled(titles: readonly RelatedTalk[], word: string): string[] {
  return titles.filter(({ topic }) => foldText(topic).includes(word)).map(({ id }) => id)
}

/** What was looked for, word by word as it was typed, and in how many talks each stands. */
async function wordsFound(
  db: Tx,
  reading: Reading,
  query: string,
  inTitles: readonly WordInTitles[],
): Promise<WordFound[]> {
  const counts =
    inTitles.length > 1 ? await countTalksOfEach(db, reading, reading.talkId, inTitles) : [0]
  const talksOf = new Map(inTitles.map(({ word }, at) => [word, counts[at] ?? 0]))
  return termsOf(query).map(({ typed, folded, phrase }) => ({
    typed,
    phrase,
    talks: talksOf.get(folded) ?? 0,
  }))
}

function byTalk(lines: readonly FoundLine[], words: readonly string[]): HitsInTalk[] {
  const talks = new Map<string, FoundLine[]>()
  for (const line of lines) talks.set(line.talkId, [...(talks.get(line.talkId) ?? []), line])
  return [...talks.values()].flatMap((those) => {
    const [first] = those
    if (first === undefined) return []
    const { talkId, topic, date, found, roles } = first
    const hits = those.map(({ anchor, voice, text }) => ({
      anchor,
      voice,
      snippet: snippetOf(text, words),
    }))
    return [{ talkId, topic, date, hits, roles, more: found - hits.length }]
  })
}

/** Each talk has a line at least, as its title alone does not hold all words; one withdrawn meanwhile has none. */
function withLines(
  talks: readonly RelatedTalk[],
  lines: readonly FoundLine[],
  words: readonly string[],
): TalkApart[] {
  const found = new Map(byTalk(lines, words).map((talk) => [talk.talkId, talk]))
  return talks.flatMap(({ id, topic }) => {
    const talk = found.get(id)
    return talk === undefined ? [] : [{ ...talk, title: markedIn(topic, words) }]
  })
}
