import { cache } from 'react'
import { z } from 'zod'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canPlan } from '@/lib/nights/policy'
import { planDay } from '@/lib/nights/queries'
import { now } from '@/lib/shared/clock'
import { gapDue } from '@/lib/talks/asks/rules'
import { listOpenFor } from '@/lib/talks/asks/store-lists'
import { standbyInOrder } from './queries'
import { decideGap } from './rules'
import { findGapEvening, listEveningsToFill } from './store-gaps'
import type { EveningToFill, GapPage } from './types'

/** Evenings that lost their speaker at short notice, with how many on standby fit each; null without the duty. */
export const eveningsToFill = cache(
  async (viewer: Viewer): Promise<readonly EveningToFill[] | null> => {
    if (!canPlan(viewer)) return null
    const [evenings, { today }] = await Promise.all([
      listEveningsToFill(readable(), now()),
      planDay(),
    ])
    return Promise.all(
      evenings.map(async (evening) => {
        const found = await standbyInOrder(readable(), { gap: evening, today })
        return { ...evening, fits: found.filter(({ out }) => out === null).length }
      }),
    )
  },
)

/** The evening that the talk left to be filled, or on which it stands without a speaker; null for none. */
export async function eveningLeftBy(
  viewer: Viewer,
  talkId: string | null,
): Promise<EveningToFill | null> {
  const found = await eveningsToFill(viewer)
  return found?.find(({ talkIds }) => talkId !== null && talkIds.includes(talkId)) ?? null
}

/** Who could fill the evening, and who was asked; null without the duty, and for an evening that is not there. */
export async function gapPage(viewer: Viewer, nightId: string): Promise<GapPage | null> {
  if (!canPlan(viewer) || !z.uuid().safeParse(nightId).success) return null
  const at = now()
  const [evening, { today, timeZone }] = await Promise.all([
    findGapEvening(readable(), nightId, at),
    planDay(),
  ])
  if (evening === null) return null
  const { groupId, date, startsAt } = evening
  const [members, waiting] = await Promise.all([
    standbyInOrder(readable(), { gap: { groupId, date }, today }),
    listOpenFor(readable(), { groupId, date, at }),
  ])
  const isOpen = decideGap(evening).ok
  const asked = new Set(waiting.map(({ memberId }) => memberId))
  const others = members.filter(({ memberId }) => !asked.has(memberId))
  return {
    evening,
    isOpen,
    fits: isOpen ? others.filter(({ out }) => out === null) : [],
    waiting: waiting.toReversed(),
    out: others.filter(({ out }) => out !== null),
    until: isOpen ? gapDue(startsAt, at) : null,
    timeZone,
  }
}
