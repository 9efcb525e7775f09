import { z } from 'zod'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { planZone, readPlanContext } from '@/lib/nights/queries'
import { canSeeAnswers } from './policy'
import { restOf, takenBy, turnOf } from './rules'
import * as store from './store'
import type { DeskDraw, DeskDrawFilter, DeskDraws } from './types'
import type { Temporal } from 'temporal-polyfill'

const PAGE_SIZE = 20

/** The draws of speakers, the latest first; null without the duty. */
export async function deskDraws(viewer: Viewer, filter: DeskDrawFilter): Promise<DeskDraws | null> {
  const context = canSeeAnswers(viewer) ? await readPlanContext() : null
  if (context === null) return null
  const db = readable()
  const group = context.groups.find(({ id }) => id === filter.group)?.id ?? null
  const total = await store.countDraws(db, group)
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const page = Math.min(filter.page, pages)
  const rows = await store.pageOfDraws(db, { group, skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE })
  const draws = await Promise.all(
    rows.map(async (row) => {
      const entries = await store.listEntries(db, row.id)
      const tickets = entries.filter(({ ticket, place }) => ticket !== null || place !== null)
      const asked = entries.find(({ askState }) => askState === 'OPEN' || askState === 'PROPOSED')
      return {
        ...row,
        tickets: tickets.length,
        taken: takenBy(entries)?.name ?? null,
        asked: asked?.displayName ?? null,
      }
    }),
  )
  const { groups, timeZone } = context
  return { draws, groups, total, page, pages, timeZone }
}

/** One draw with its members, what each was asked, and why others are left out; null without the duty. */
export async function deskDraw(viewer: Viewer, id: string): Promise<DeskDraw | null> {
  if (!canSeeAnswers(viewer) || !z.uuid().safeParse(id).success) return null
  const draw = await store.findDraw(readable(), id)
  if (draw === null) return null
  const entries = await store.listEntries(readable(), id)
  return {
    ...draw,
    entries,
    taken: takenBy(entries),
    canAskNext:
      draw.drawnAt !== null && turnOf(entries) === 'STOPPED' && restOf(entries).length > 0,
    timeZone: await planZone(),
  }
}

/** The evening for which a draw can be entered by hand; null without the duty, and where there is none. */
export async function handDrawEvening(
  viewer: Viewer,
  nightId: string | undefined,
): Promise<{
  readonly nightId: string
  readonly date: Temporal.PlainDate
  readonly groupName: string
} | null> {
  if (!canSeeAnswers(viewer) || nightId === undefined) return null
  const [evening, context] = await Promise.all([
    store.findEvening(readable(), nightId),
    readPlanContext(),
  ])
  const group = context?.groups.find(({ id }) => id === evening?.groupId)
  return evening === null || group === undefined
    ? null
    : { nightId, date: evening.date, groupName: group.name }
}
