import { cache } from 'react'
import { visibleTranscripts } from './queries-visible'
import type { Viewer } from '@/lib/auth/types'
import { currentSettings } from '@/lib/communities/queries'
import { readable } from '@/lib/db/transaction'
import { countPages, pageRange } from '@/lib/shared/page'
import * as store from './store-archive'
import type { Archive, ArchivedTalk } from './types'

const TALKS_ON_A_PAGE = 40

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

const readContext = cache(async (viewer: Viewer) => ({
  visible: await visibleTranscripts(viewer),
  timeZone: (await currentSettings()).timeZone,
}))
