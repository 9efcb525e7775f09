import type { Viewer } from '@/lib/auth/types'
import { nightIdSchema } from '@/lib/checkins/schema'
import { findNight } from '@/lib/checkins/store-nights'
import type { CheckInStatus, CheckInVia, NightOnPlan } from '@/lib/checkins/types'
import { readable } from '@/lib/db/transaction'
import { whoseNames } from '@/lib/matching/pasted/queries'
import { canHost } from '@/lib/nights/policy'
import { toInstant } from '@/lib/shared/clock'
import type { Temporal } from 'temporal-polyfill'
import { listCame, listCandidates, type Candidate } from './store'

export type NameToDecide = { readonly name: string; readonly candidates: readonly Candidate[] }

/** Whom doubtful names of a list may mean; null for who may not lead the evening. */
export async function namesToDecide(
  viewer: Viewer,
  nightId: string,
  names: readonly string[],
): Promise<NameToDecide[] | null> {
  const night = await hostedNight(viewer, nightId)
  if (night === null) return null
  if (names.length === 0) return []
  const db = readable()
  const whose = await whoseNames(db, night.groupId, names)
  const people = await listCandidates(
    db,
    nightId,
    [...whose.values()].flatMap(({ certain, likely }) => [
      ...(certain === null ? [] : [certain]),
      ...likely,
    ]),
  )
  return names.map((name) => {
    const { certain = null, likely = [] } = whose.get(name) ?? {}
    const ids = [...new Set([...(certain === null ? [] : [certain]), ...likely])]
    return { name, candidates: ids.flatMap((id) => people.get(id) ?? []) }
  })
}

export type Came = {
  readonly name: string
  readonly company: string | null
  readonly position: string | null
  readonly status: CheckInStatus
  readonly via: CheckInVia
  readonly at: Temporal.Instant
  readonly byName: string | null
}

/** All who came, for the night's hosts; null for other viewers. */
export async function whoCame(viewer: Viewer, nightId: string): Promise<Came[] | null> {
  const night = await hostedNight(viewer, nightId)
  if (night === null) return null
  const rows = await listCame(readable(), nightId)
  return rows.map(({ status, via, at, by, member }) => ({
    name: member.displayName,
    company: member.showCompany ? member.company : null,
    position: member.position,
    status,
    via,
    at: toInstant(at),
    byName: by?.displayName ?? null,
  }))
}

async function hostedNight(viewer: Viewer, nightId: string): Promise<NightOnPlan | null> {
  if (!nightIdSchema.safeParse(nightId).success) return null
  const night = await findNight(readable(), nightId)
  return night && canHost(viewer, night) ? night : null
}
