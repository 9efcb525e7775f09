import { z } from 'zod'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { decideOwnWords } from './rules'
import { findSpeakersTalk } from './store'
import type { OwnTalk } from './types'

/** A talk of the viewer's that has not begun; null for every other one. */
export async function ownTalk(viewer: Viewer, talkId: string): Promise<OwnTalk | null> {
  if (viewer.kind !== 'member' || !z.uuid().safeParse(talkId).success) return null
  const talk = await findSpeakersTalk(readable(), talkId)
  if (talk?.speakerId !== viewer.memberId || !decideOwnWords(talk, now()).ok) return null
  const { id, topic, summary, background, groupName, date, startsAt } = talk
  return { id, topic, summary, background, groupName, date, startsAt }
}
