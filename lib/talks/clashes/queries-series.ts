import type { Temporal } from 'temporal-polyfill'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canTieTalks } from '@/lib/talks/series/policy'
import { nextNumber, outOfOrder } from '@/lib/talks/series/rules'
import type { SavePartInput } from '@/lib/talks/series/schema'
import { findPart, listPartsOnDates, numbersIn } from '@/lib/talks/series/store'
import * as store from './store'
import type { Clash } from './types'

/** What the place of a talk in a series meets before it is saved: parts that stand in another order. */
export async function clashesOfPart(
  viewer: Viewer,
  input: SavePartInput,
): Promise<readonly Clash[]> {
  if (!canTieTalks(viewer) || input.seriesId === '') return []
  const { talkId, seriesId } = input
  const place = await store.findPlace(readable(), talkId)
  if (place?.night == null) return []
  const now = await findPart(readable(), talkId)
  const same = now.seriesId === seriesId ? now.number : null
  const number = input.number ?? same ?? nextNumber(await numbersIn(readable(), seriesId))
  return ofOrder({ talkId, seriesId, number, date: place.night.date })
}

/** The same of the next part, planned for the date. */
export async function clashesOfNext(
  seriesId: string,
  date: Temporal.PlainDate,
): Promise<readonly Clash[]> {
  const number = nextNumber(await numbersIn(readable(), seriesId))
  return ofOrder({ talkId: null, seriesId, number, date })
}

/** The same of a talk that comes to stand on the date; `moved` are others that move with it. */
export async function clashesOfPlace(
  talkId: string,
  date: Temporal.PlainDate,
  moved: ReadonlyMap<string, Temporal.PlainDate> = new Map(),
): Promise<readonly Clash[]> {
  const { seriesId, number } = await findPart(readable(), talkId)
  return number === null ? [] : ofOrder({ talkId, seriesId, number, date }, moved)
}

type Part = {
  readonly talkId: string | null
  readonly seriesId: string
  readonly number: number
  readonly date: Temporal.PlainDate
}

async function ofOrder(
  part: Part,
  moved: ReadonlyMap<string, Temporal.PlainDate> = new Map(),
): Promise<readonly Clash[]> {
  const { number, date } = part
  const stand = await listPartsOnDates(readable(), part.seriesId)
  const parts = stand.map((one) => ({ ...one, date: moved.get(one.talkId) ?? one.date }))
  return outOfOrder(part, parts).map((other) => ({ kind: 'SERIES_ORDER', date, number, other }))
}
