import { isMember } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import type { Feed } from '@/lib/live/hub'
import { now } from '@/lib/shared/clock'
import { readQuestionsLive } from '@/lib/talks/questions/store-lists'
import { canHost } from '@/lib/nights/policy'
import { readHosted } from './hosting/queries'
import { canSee } from './policy'
import { nextStatusChange } from '@/lib/nights/rules-status'
import { liveNight, type LiveAudience } from './rules-live'
import { presenceTopic } from './rules-topics'
import { nightTopic } from '@/lib/nights/rules-topics'
import { nightIdSchema } from './schema'
import { findCheckIn } from './store-check-ins'
import { readPresence } from './store-live'
import { findNight } from './store-nights'
import type { NightOnPlan } from './types'
import type { LiveNight, OwnPresence } from './types-live'

/** How many faces a page shows; the rest are counted. */
const FACES = 6

/** The night as it stands now, for the first sight of a page. Null when it does not exist for the viewer. */
export async function readLiveNight(viewer: Viewer, nightId: string): Promise<LiveNight | null> {
  const night = await visibleNight(viewer, nightId)
  return night && (await viewOf(viewer, night))
}

/** What a page of this night watches; the feeds of all who may know the same are one. */
export async function nightFeed(viewer: Viewer, nightId: string): Promise<Feed | null> {
  const night = await visibleNight(viewer, nightId)
  if (night === null) return null
  const speaks = viewer.kind === 'member' && night.speakerId === viewer.memberId
  return {
    key: `night:${nightId}:${audienceFor(viewer, night)}:${speaks ? 'speaker' : 'all'}`,
    topic: nightTopic(nightId),
    read: async () => {
      const current = await visibleNight(viewer, nightId)
      if (current === null) return null
      const nextAt = nextStatusChange(current, now())?.epochMilliseconds ?? null
      return { state: await viewOf(viewer, current), nextAt }
    },
  }
}

/** The viewer's own presence there; null for visitors. */
export function presenceFeed(viewer: Viewer, nightId: string): Feed | null {
  if (viewer.kind !== 'member') return null
  const topic = presenceTopic(nightId, viewer.memberId)
  return {
    key: topic,
    topic,
    read: async () => ({ state: await ownPresence(viewer, nightId), nextAt: null }),
  }
}

export async function ownPresence(viewer: Viewer, nightId: string): Promise<OwnPresence | null> {
  if (viewer.kind !== 'member') return null
  const found = await findCheckIn(readable(), nightId, viewer.memberId)
  return found && { status: found.status, via: found.via, at: found.at.toString() }
}

async function visibleNight(viewer: Viewer, nightId: string): Promise<NightOnPlan | null> {
  if (!nightIdSchema.safeParse(nightId).success) return null
  const night = await findNight(readable(), nightId)
  return night && canSee(viewer, night) ? night : null
}

async function viewOf(viewer: Viewer, night: NightOnPlan): Promise<LiveNight> {
  const audience = audienceFor(viewer, night)
  const [presence, questions, hosted] = await Promise.all([
    readPresence(readable(), night.id, FACES),
    readQuestionsLive(readable(), night.id),
    audience === 'DESK' ? readHosted(night) : null,
  ])
  return liveNight(audience, night, presence, questions, now(), hosted)
}

function audienceFor(viewer: Viewer, night: NightOnPlan): LiveAudience {
  if (canHost(viewer, night)) return 'DESK'
  return isMember(viewer) ? 'MEMBER' : 'VISITOR'
}
