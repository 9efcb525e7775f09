import { cache } from 'react'
import type { Viewer } from '@/lib/auth/types'
import { currentSettings } from '@/lib/communities/queries'
import { readable } from '@/lib/db/transaction'
import { audienceOf } from '@/lib/talks/policy'
import { visibleTo } from '@/lib/talks/view/rules'
import { readQuery } from '@/lib/search/plan'
import { searchPage } from '@/lib/search/store'
import { countPages, pageRange } from '@/lib/shared/page'
import { snippetOf } from './rules-snippets'
import * as store from './store-archive'
import { LINES, readFoundLines, visibleLines } from './store-search'
import type { Archive, ArchivedTalk, TranscriptHits } from './types'

const TALKS_ON_A_PAGE = 40
const HITS_ON_A_PAGE = 20
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

/** Published lines that contain the query, newest first; null when there is nothing to look for. */
export async function searchTranscripts(
  viewer: Viewer,
  { query, page }: { readonly query: string; readonly page: number },
): Promise<TranscriptHits | null> {
  const wanted = readQuery(query.trim())
  if (wanted === null) return null
  const context = await readContext(viewer)
  const scope = visibleLines(context.visible)
  const db = readable()
  const range = pageRange(page, HITS_ON_A_PAGE)
  const max = Math.max(MAX_COUNTED, range.skip + range.take)
  const [{ ids, total }, titles] = await Promise.all([
    searchPage(db, LINES, scope, wanted, { ...range, max }),
    page === 1 ? store.findTitles(db, context, wanted.folded, TITLES) : [],
  ])
  const found = await readFoundLines(db, ids, context.timeZone)
  return {
    total,
    capped: total >= max,
    hits: found.flatMap(({ text, ...line }) => {
      const snippet = snippetOf(text, wanted.folded)
      return snippet === null ? [] : [{ ...line, snippet }]
    }),
    titles,
    page,
    pages: countPages(total, HITS_ON_A_PAGE),
  }
}

const readContext = cache(async (viewer: Viewer) => ({
  visible: visibleTo(audienceOf(viewer)),
  timeZone: (await currentSettings()).timeZone,
}))
