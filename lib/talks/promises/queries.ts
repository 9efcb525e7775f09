import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canReadLog } from '@/lib/logs/policy'
import { searchLog } from '@/lib/logs/read/queries'
import { canPlan } from '@/lib/nights/policy'
import { planDay } from '@/lib/nights/queries'
import { wordsOf } from '@/lib/search/query'
import { pageOf, withinPages } from '@/lib/shared/page'
import type { QueueHead } from '@/lib/shared/queue-head'
import { holdsWords } from '@/lib/talks/offers/rules'
import { findPerson } from '@/lib/talks/store'
import { maskPrivate } from '@/lib/talks/view/queries-mask'
import { canNoteFromLog } from './policy'
import { inOrder, isLate, monthOf, monthsAround, stateOf } from './rules'
import type { SayingsFilter } from './schema'
import * as store from './store'
import type {
  FoundSayings,
  NewPromise,
  OwnPromises,
  PromisedTalk,
  PromiseFilter,
  PromiseList,
  PromiseRow,
  PromiseView,
  SaidMessage,
  ShownMessage,
} from './types'

const PAGE_SIZE = 20
/** More than a community of hundreds ever promises; each is folded for the comparison. */
const LOOKED_AT = 2000
/** Of a member who spoke often, the latest. */
const TALKS_SHOWN = 20

/** What members said that they would speak about, as the filter asks for it; null without the duty. */
export async function promiseList(
  viewer: Viewer,
  filter: PromiseFilter,
): Promise<PromiseList | null> {
  if (!canPlan(viewer)) return null
  const { today, timeZone } = await planDay()
  const group = z.uuid().safeParse(filter.group)
  const rows = await store.listPromises(readable(), {
    groupId: group.success ? group.data : null,
    closed: filter.state === 'KEPT' || filter.state === 'GONE',
    take: LOOKED_AT,
  })
  const words = wordsOf(filter.query)
  const found = rows
    .map((row) => toRow(row, today))
    .filter(({ state }) => filter.state === '' || state === filter.state)
    .filter((row) => holdsWords(row, words))
    .toSorted(inOrder)
  const { rows: promises, ...page } = pageOf(found, filter.page, PAGE_SIZE)
  return { promises, total: found.length, ...page, timeZone }
}

/** One promise with what was said, the words of the log for who reads it, and the talks that may keep it; null without the duty. */
export async function talkPromise(viewer: Viewer, id: string): Promise<PromiseView | null> {
  if (!canPlan(viewer) || !z.uuid().safeParse(id).success) return null
  const db = readable()
  const found = await store.findPromise(db, id)
  if (found === null) return null
  const { today, timeZone } = await planDay()
  const { messageId, memberId } = found
  const [message, talks] = await Promise.all([
    messageId === null ? null : store.findMessage(db, messageId),
    store.listKeepers(db, memberId, TALKS_SHOWN),
  ])
  const promise = toRow(found, today)
  const months = monthsAround(today, monthOf(found))
  return { promise, months, timeZone, message: message && shown(viewer, message), talks }
}

/** With what a coordinator notes a new one; null without the duty, and for a message they may not read. */
export async function newPromise(
  viewer: Viewer,
  messageId: string | undefined,
): Promise<NewPromise | null> {
  if (!canPlan(viewer)) return null
  const maySearchLog = canNoteFromLog(viewer)
  const { today, timeZone } = await planDay()
  const start = { months: monthsAround(today), timeZone, maySearchLog }
  if (messageId === undefined) return { ...start, message: null, author: null }
  const found = maySearchLog ? await store.findMessage(readable(), messageId) : null
  if (found === null) return null
  const { memberId } = found
  const author = memberId === null ? null : await findPerson(readable(), memberId)
  return { ...start, message: shown(viewer, found), author }
}

/** Messages of the log in which something may have been promised; null for who may not note from it. */
export async function searchSayings(
  viewer: Viewer,
  filter: SayingsFilter,
): Promise<FoundSayings | null> {
  if (!canNoteFromLog(viewer)) return null
  const found = await withinPages(filter, (asked) => searchLog(viewer, asked))
  if (found === null) return null
  const ids = found.messages.map(({ id }) => id)
  const noted = await store.findNoted(readable(), ids)
  const messages = found.messages.map(({ id, date, time, name, text }) => ({
    id,
    date,
    time,
    name,
    text: maskPrivate(text),
    promiseId: noted.get(id) ?? null,
  }))
  return { messages, total: found.total, page: found.page, pages: found.pages }
}

/** How many promises are due; null without the duty. */
export async function promisesWaiting(viewer: Viewer): Promise<QueueHead | null> {
  if (!canPlan(viewer)) return null
  const { today, timeZone } = await planDay()
  return store.headOfDue(readable(), today, timeZone)
}

/** What the member promised, those to keep first. */
export async function ownPromises(viewer: MemberViewer): Promise<OwnPromises> {
  const { today, timeZone } = await planDay()
  const { memberId } = viewer
  const rows = await store.listPromises(readable(), { memberId, take: LOOKED_AT })
  const promises = rows.map((row) => toRow(row, today)).toSorted(inOrder)
  return { promises, months: monthsAround(today), timeZone }
}

function toRow(promise: PromisedTalk, today: Temporal.PlainDate): PromiseRow {
  return { ...promise, state: stateOf(promise, today), isLate: isLate(promise, today) }
}

function shown(viewer: Viewer, { id, at, name, text }: SaidMessage): ShownMessage {
  return { id, at, words: canReadLog(viewer) ? { name, text: maskPrivate(text) } : null }
}
