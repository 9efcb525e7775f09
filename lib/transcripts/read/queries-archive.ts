import { cache } from 'react'
import type { Viewer } from '@/lib/auth/types'
import { currentSettings } from '@/lib/communities/queries'
import { readable } from '@/lib/db/transaction'
import { audienceOf } from '@/lib/talks/policy'
import { visibleTo } from '@/lib/talks/view/rules'
import { foldText } from '@/lib/search/fold-text'
import { isTooLong, readQuery } from '@/lib/search/query'
import { searchPage } from '@/lib/search/store'
import { countPages, pageRange } from '@/lib/shared/page'
import { snippetOf } from './rules-snippets'
import * as store from './store-archive'
import { countTalks, type FoundLine, LINES, readFoundLines, visibleLines } from './store-search'
import type { Archive, ArchivedTalk, HitsInTalk, TranscriptHits } from './types'

const TALKS_ON_A_PAGE = 40
const TALKS_OF_HITS = 10
/** Hits of a talk that are shown beside those of others, and when it is looked through alone. */
const HITS_OF_A_TALK = { among: 3, alone: 200 }
const TITLES = 10
/** Counting goes no further than this: no reader turns so many pages. */
const MAX_COUNTED = 1000

/** Published transcripts that the viewer may read, newest evening first. */
export async function archive(
  viewer: Viewer,
  { month, page }: { readonly month: string | null; readonly page: number },
): Promise<Archive> {
  const context = await readContext(viewer)
  const db = readable()
  const paging = pageRange(page, TALKS_ON_A_PAGE)
  const [months, talks] = await Promise.all([
    store.readMonths(db, context),
    store.readArchive(db, context, month, paging),
  ])
  const total = months
    .filter((one) => month === null || one.month === month)
    .reduce((sum, one) => sum + one.talks, 0)
  const pages = countPages(total, TALKS_ON_A_PAGE)
  return { timeZone: context.timeZone, months, talks, total, page, pages }
}

/** The newest published transcripts that the viewer may read. */
export async function latestTranscripts(viewer: Viewer, n: number): Promise<ArchivedTalk[]> {
  return store.readArchive(readable(), await readContext(viewer), null, { take: n, skip: 0 })
}

/**
 * Published lines that hold all words of the query, by talk, in all talks or in one; null when there is
 * nothing to look for.
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
  const context = await readContext(viewer)
  const db = readable()
  const holds = (topic: string) => {
    const folded = foldText(topic)
    return wanted.words.every((word) => folded.includes(word))
  }
  const all = { take: MAX_COUNTED, skip: 0, max: MAX_COUNTED }
  const [{ ids }, titles] = await Promise.all([
    searchPage(db, LINES, visibleLines(context.visible, talkId), wanted, all),
    page === 1 && talkId === null ? store.findTitles(db, context, holds, TITLES) : [],
  ])
  const each = talkId === null ? HITS_OF_A_TALK.among : HITS_OF_A_TALK.alone
  const [lines, talks] = await Promise.all([
    readFoundLines(db, ids, context, { ...pageRange(page, TALKS_OF_HITS), each }),
    countTalks(db, ids),
  ])
  return {
    tooLong: false,
    total: ids.length,
    capped: ids.length >= MAX_COUNTED,
    talks: byTalk(lines, wanted.words),
    titles,
    page,
    pages: countPages(talks, TALKS_OF_HITS),
  }
}

const NO_HITS = { total: 0, capped: false, talks: [], titles: [], page: 1, pages: 1 }

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

const readContext = cache(async (viewer: Viewer) => ({
  visible: visibleTo(audienceOf(viewer)),
  timeZone: (await currentSettings()).timeZone,
}))
