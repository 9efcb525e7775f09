import { z } from 'zod'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canPlan } from '@/lib/nights/policy'
import { readPlanContext } from '@/lib/nights/queries'
import { audienceOf } from '@/lib/talks/policy'
import { maskFor } from '@/lib/talks/view/queries-mask'
import { redactTalks } from '@/lib/talks/view/queries-redaction'
import { talkView } from '@/lib/talks/view/rules'
import { readTalks } from '@/lib/talks/view/store'
import { canTieTalks } from './policy'
import { seriesView } from './rules'
import * as store from './store'
import type { DeskTies, SeriesChoice, SeriesView, TalkTies, TiedTalk } from './types'

/** Of a community that plans for years, the latest. */
const SHOWN = 100

/** Which talks belong to this one, as far as the viewer may know of each; null where they may not know of this one. */
export async function talkTies(viewer: Viewer, talkId: string): Promise<TalkTies | null> {
  if (!z.uuid().safeParse(talkId).success) return null
  const db = readable()
  const [part, sequels] = await Promise.all([
    store.findPart(db, talkId),
    store.listSequels(db, talkId),
  ])
  if (part.seriesId === '' && sequels.length === 0) return { series: null, sequels: [] }
  const parts = part.seriesId === '' ? [] : await store.listParts(db, part.seriesId)
  const ids = [
    ...parts.map((one) => one.talkId),
    ...sequels.flatMap((one) => [one.talkId, one.ofId]),
  ]
  const seen = await seenTalks(viewer, [...new Set([talkId, ...ids])])
  if (!seen.has(talkId)) return null
  return {
    series: part.number === null ? null : await named(viewer, part.name, part.number),
    sequels: sequels.flatMap(({ talkId: laterId, ofId, kind }) => {
      const way = laterId === talkId ? ('OF' as const) : ('BY' as const)
      const talk = seen.get(way === 'OF' ? ofId : laterId)
      return talk === undefined ? [] : [{ kind, way, talk }]
    }),
  }

  async function named(who: Viewer, name: string, number: number): Promise<SeriesView> {
    const mask = await maskFor(db, audienceOf(who))
    const known = parts.flatMap((one) => {
      const talk = seen.get(one.talkId)
      return talk === undefined ? [] : [{ number: one.number, talk }]
    })
    return seriesView(mask(name), number, known)
  }
}

/** A talk at the desk, with what it can be tied to; null without the duty. */
export async function deskTies(viewer: Viewer, talkId: string): Promise<DeskTies | null> {
  if (!canTieTalks(viewer) || !z.uuid().safeParse(talkId).success) return null
  const ties = await talkTies(viewer, talkId)
  const [part, series, latest] = await Promise.all([
    store.findPart(readable(), talkId),
    store.listSeries(readable(), SHOWN),
    store.listLatest(readable(), SHOWN),
  ])
  const seen = await seenTalks(viewer, [...new Set([talkId, ...latest])])
  const talk = seen.get(talkId)
  if (ties === null || talk === undefined) return null
  const talks = latest.flatMap((id) => (id === talkId ? [] : (seen.get(id) ?? [])))
  return { talk, ties, part, series, talks }
}

/** What a new talk can be a part of, and what it can follow; null without the duty. */
export async function tieChoices(viewer: Viewer): Promise<{
  readonly series: readonly SeriesChoice[]
  readonly talks: readonly TiedTalk[]
} | null> {
  if (!canPlan(viewer)) return null
  const [series, latest] = await Promise.all([
    store.listSeries(readable(), SHOWN),
    store.listLatest(readable(), SHOWN),
  ])
  const seen = await seenTalks(viewer, latest)
  return { series, talks: latest.flatMap((id) => seen.get(id) ?? []) }
}

/**
 * Talks that exist for the viewer, with the words as they may read them. Visitors read no known name here, not even of
 * a talk that is announced: the page of another talk is kept, and still read once that one is over.
 */
async function seenTalks(
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, TiedTalk>> {
  const context = await readPlanContext()
  if (context === null || ids.length === 0) return new Map()
  const audience = audienceOf(viewer)
  const facts = await readTalks(readable(), ids)
  const clean = await redactTalks(readable(), audience, facts, context)
  const mask = audience === 'VISITOR' ? await maskFor(readable(), audience) : (text: string) => text
  return new Map(
    clean.flatMap((one) => {
      const view = talkView(audience, one, context.now)
      if (view === null) return []
      const { id, topic, state } = view
      return [[id, { id, topic: mask(topic), state, date: one.night?.date ?? null }] as const]
    }),
  )
}
