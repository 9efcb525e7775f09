import type { Viewer } from '@/lib/auth/types'
import { canSee } from '@/lib/checkins/policy'
import { findNight } from '@/lib/checkins/store-nights'
import type { NightOnPlan } from '@/lib/checkins/types'
import { canManageCommunity } from '@/lib/communities/policy'
import { readable } from '@/lib/db/transaction'
import { canSeeDraws } from '@/lib/draws/policy'
import { drawForViewer } from '@/lib/draws/queries'
import { drawIdSchema } from '@/lib/draws/schema'
import { canHost } from '@/lib/nights/policy'
import { planZone } from '@/lib/nights/queries'
import { now } from '@/lib/shared/clock'
import { readVersions } from '@/lib/versioned/commands'
import { eveningNow } from './commands'
import { DRAW_POLICIES } from './commands-policy'
import { canSeeAnswers } from './policy'
import { isWilling, outCounts, takenBy } from './rules'
import * as store from './store'
import { listPool } from './store-pool'
import type {
  DrawEvening,
  DrawPolicyView,
  HostDraw,
  OwnChoice,
  SpeakerDrawRow,
  SpeakerDrawState,
} from './types'

/** The terms in force and every version; null for who does not manage the community. */
export async function drawPolicies(viewer: Viewer): Promise<{
  readonly inForce: DrawPolicyView
  readonly versions: readonly DrawPolicyView[]
} | null> {
  return canManageCommunity(viewer) ? readVersions(DRAW_POLICIES) : null
}

/** What a member who is here on time sees of the draw; null for everybody else. */
export async function ownChoice(viewer: Viewer, nightId: string): Promise<OwnChoice | null> {
  if (viewer.kind !== 'member') return null
  const db = readable()
  const { memberId } = viewer
  const night = await findNight(db, nightId)
  if (night === null || !canSee(viewer, night)) return null
  // Who speaks tonight is not asked for another evening.
  if (night.speakerId === memberId) return null
  const [facts] = await poolOfNight(night, [memberId])
  const draw = await store.findOfNight(db, nightId)
  if (facts?.checkIn !== 'ON_TIME') return null
  const entries = draw === null || draw.state === 'OPEN' ? [] : await store.listEntries(db, draw.id)
  const own = entries.find((entry) => entry.memberId === memberId)
  const { window } = eveningNow(night, now())
  return {
    nightId,
    willing: isWilling(facts),
    isLasting: facts.choice === null && facts.lasting,
    canChoose: draw === null ? window === 'OPEN' : draw.state === 'OPEN',
    ticket: own?.ticket ?? null,
    out: own?.ticket === null ? own.out : null,
    draw: draw?.drawId == null ? null : { drawId: draw.drawId, state: shownState(draw, false) },
  }
}

/** The evening of a draw, for its page; null for visitors, and for a draw of another room. */
export async function drawEvening(viewer: Viewer, drawId: string): Promise<DrawEvening | null> {
  if (!canSeeDraws(viewer) || !drawIdSchema.safeParse(drawId).success) return null
  const db = readable()
  const draw = await store.findOfDraw(db, drawId)
  if (draw === null) return null
  const entries = await store.listEntries(db, draw.id)
  const own =
    viewer.kind === 'member' ? entries.find((one) => one.memberId === viewer.memberId) : undefined
  const { source, groupName, date, openedBy, note } = draw
  return {
    source,
    state: shownState(draw, canSeeAnswers(viewer)),
    groupName,
    date,
    openedBy,
    note,
    outs: outCounts(entries),
    own:
      own === undefined
        ? null
        : { ticket: own.ticket, place: own.place, out: own.ticket === null ? own.out : null },
    taken: takenBy(entries),
    desk: canSeeAnswers(viewer) ? `/desk/speakers/draws/${draw.id}` : null,
  }
}

/** What who leads the evening sees of its draw; null for everybody else. */
export async function hostDraw(viewer: Viewer, nightId: string): Promise<HostDraw | null> {
  const db = readable()
  const night = await findNight(db, nightId)
  if (night === null || !canSee(viewer, night) || !canHost(viewer, night)) return null
  const [draw, pool] = await Promise.all([store.findOfNight(db, nightId), poolOfNight(night, null)])
  const [shown, entries] = await Promise.all([
    draw?.drawId == null ? null : drawForViewer(viewer, draw.drawId),
    draw === null ? [] : store.listEntries(db, draw.id),
  ])
  const words = shown?.words ?? []
  const plans = canSeeAnswers(viewer)
  const list = shown?.list ?? null
  return {
    nightId,
    draw: draw && {
      id: draw.id,
      drawId: draw.drawId,
      source: draw.source,
      state: shownState(draw, plans),
      commitment: draw.commitment,
      listDigest: list?.digest ?? null,
      tickets: shown?.tickets.length ?? entries.length,
      words: words.length,
      wordsSince:
        list === null
          ? 0
          : words.filter(({ at }) => at.epochMilliseconds >= list.at.epochMilliseconds).length,
      taken: takenBy(entries),
    },
    willing: pool.filter(isWilling).length,
    ...eveningNow(night, now()),
    plans,
  }
}

/** That everybody was asked and none speaks would say who said no: all but coordinators read that they are being asked. */
function shownState({ state, drawnAt }: SpeakerDrawRow, plans: boolean): SpeakerDrawState {
  return state === 'ENDED' && drawnAt !== null && !plans ? 'ASKING' : state
}

async function poolOfNight({ id: nightId, groupId }: NightOnPlan, memberIds: string[] | null) {
  const db = readable()
  const evening = await store.findEvening(db, nightId)
  return evening === null
    ? []
    : listPool(db, {
        nightId,
        groupId,
        date: evening.date,
        at: now(),
        zone: await planZone(),
        memberIds,
      })
}
