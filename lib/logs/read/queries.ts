import type { Viewer } from '@/lib/auth/types'
import { currentSettings } from '@/lib/communities/queries'
import { readable } from '@/lib/db/transaction'
import { readQuery } from '@/lib/search/query'
import { canReadLog } from '@/lib/logs/policy'
import type { LogSearch } from '@/lib/logs/schema'
import { countPages, pageRange } from '@/lib/shared/page'
import { listSources, readEntries } from './store-entries'
import { searchAllMessages, searchMessages } from './store-search'
import {
  type FoundMessage,
  type FoundPage,
  type LogEntry,
  MAX_COUNTED,
  PAGE_SIZE,
  type SourceView,
} from './types'

/** One page of the messages that contain all words of the query, newest first. Null unless the viewer may read the log. */
export async function searchLog(viewer: Viewer, search: LogSearch): Promise<FoundPage | null> {
  if (!canReadLog(viewer)) return null
  const query = readQuery(search.query)
  if (query === null) return { total: 0, page: 1, pages: 1, messages: [] }
  const dates = { from: search.from, to: search.to, timeZone: await zone() }
  const wanted = { ...pageRange(search.page, PAGE_SIZE), max: MAX_COUNTED }
  const { messages, total } = await searchMessages(readable(), query, dates, wanted)
  const pages = countPages(total, PAGE_SIZE)
  return { total, page: search.page, pages, messages }
}

/** Every message that contains all words of the query, newest first. Null unless the viewer may read the log. */
export async function searchWholeLog(
  viewer: Viewer,
  text: string,
): Promise<readonly FoundMessage[] | null> {
  if (!canReadLog(viewer)) return null
  const query = readQuery(text)
  if (query === null) return []
  return searchAllMessages(readable(), query, { timeZone: await zone() })
}

/**
 * A group's messages from one wall-clock moment (`YYYY-MM-DDTHH:MM:SS`, included) to another (not
 * included), in their order; null leaves that side open. Null unless the viewer may read the log.
 */
export async function logBetween(
  viewer: Viewer,
  span: { groupId: string; from: string | null; before: string | null },
): Promise<LogEntry[] | null> {
  if (!canReadLog(viewer)) return null
  return readEntries(readable(), { ...span, timeZone: await zone() })
}

/** Files imported so far, newest first. Null unless the viewer may read the log. */
export async function recentSources(viewer: Viewer, take = 20): Promise<SourceView[] | null> {
  return canReadLog(viewer) ? listSources(readable(), take) : null
}

/** Before the community is set up, the default zone. */
async function zone(): Promise<string> {
  return (await currentSettings()).timeZone
}
