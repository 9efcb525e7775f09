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
const SERIES_SHOWN = 100
const TALKS_SHOWN = 1000

/** Which talks belong to this one, as far as the viewer may know of each; null where they may not know of this one. */
export async function talkTies(viewer: Viewer, talkId: string): Promise<TalkTies | null> {
  if (!z.uuid().safeParse(talkId).success) return null
  const tied = await tiedTo(talkId)
  if (tied.part.seriesId === '' && tied.sequels.length === 0) return { series: null, sequels: [] }
  return (await seenTies(viewer, talkId, tied))?.ties ?? null
}

async function tiedTo(talkId: string) {
  const [part, sequels] = await Promise.all([
    store.findPart(readable(), talkId),
    store.listSequels(readable(), talkId),
  ])
  return { part, sequels }
}

/** The talk and its ties as the viewer may know them; null where they may not know of the talk. */
async function seenTies(
  viewer: Viewer,
  talkId: string,
  { part, sequels }: Awaited<ReturnType<typeof tiedTo>>,
): Promise<{ readonly talk: TiedTalk; readonly ties: TalkTies } | null> {
  const db = readable()
  const parts = part.seriesId === '' ? [] : await store.listParts(db, part.seriesId)
  const ids = [
    ...parts.map((one) => one.talkId),
    ...sequels.flatMap((one) => [one.talkId, one.ofId]),
  ]
  const seen = await seenTalks(viewer, [...new Set([talkId, ...ids])])
  const talk = seen.get(talkId)
  if (talk === undefined) return null
  const ties: TalkTies = {
    series: part.number === null ? null : await named(part.name, part.number),
    sequels: sequels.flatMap(({ talkId: laterId, ofId, kind }) => {
      const way = laterId === talkId ? ('OF' as const) : ('BY' as const)
      const other = seen.get(way === 'OF' ? ofId : laterId)
      return other === undefined ? [] : [{ kind, way, talk: other }]
    }),
  }
  return { talk, ties }

  async function named(name: string, number: number): Promise<SeriesView> {
    const mask = await maskFor(db, audienceOf(viewer))
    const known = parts.flatMap((one) => {
      const other = seen.get(one.talkId)
      return other === undefined ? [] : [{ number: one.number, talk: other }]
    })
    return seriesView(mask(name), number, known)
  }
}

/** A talk at the desk, with what it can be tied to; null without the duty. */
export async function deskTies(viewer: Viewer, talkId: string): Promise<DeskTies | null> {
  if (!canTieTalks(viewer) || !z.uuid().safeParse(talkId).success) return null
  const tied = await tiedTo(talkId)
  const { part } = tied
  const [found, series, latest] = await Promise.all([
    seenTies(viewer, talkId, tied),
    store.listSeries(readable(), SERIES_SHOWN, part.seriesId),
    store.listLatest(readable(), TALKS_SHOWN),
  ])
  if (found === null) return null
  return { ...found, part, series, talks: latest.filter(({ id }) => id !== talkId) }
}

/** What a new talk can be a part of, and what it can follow; null without the duty. */
export async function tieChoices(viewer: Viewer): Promise<{
  readonly series: readonly SeriesChoice[]
  readonly talks: readonly TiedTalk[]
} | null> {
  if (!canPlan(viewer)) return null
  const [series, talks] = await Promise.all([
    store.listSeries(readable(), SERIES_SHOWN),
    store.listLatest(readable(), TALKS_SHOWN),
  ])
  return { series, talks }
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
