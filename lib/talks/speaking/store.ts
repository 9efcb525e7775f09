import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { fromDateColumn, toInstant } from '@/lib/shared/clock'
import type { NightPhase } from '@/lib/nights/types'
import type { TalkState } from '@/lib/talks/types'
import type { OwnTalk } from './types'

export type SpeakersTalk = OwnTalk & {
  readonly speakerId: string | null
  readonly state: TalkState
  readonly nightId: string | null
  readonly night: { readonly phase: NightPhase; readonly startsAt: Temporal.Instant } | null
}

export async function findSpeakersTalk(db: Tx, id: string): Promise<SpeakersTalk | null> {
  const found = await db.talk.findUnique({
    where: { id },
    select: {
      id: true,
      topic: true,
      summary: true,
      background: true,
      speakerId: true,
      state: true,
      nightId: true,
      group: { select: { name: true } },
      night: { select: { date: true, startsAt: true, phase: true } },
    },
  })
  if (found === null) return null
  const { group, night, ...talk } = found
  const startsAt = night && toInstant(night.startsAt)
  return {
    ...talk,
    groupName: group.name,
    date: night && fromDateColumn(night.date),
    startsAt,
    night: night && { phase: night.phase, startsAt: toInstant(night.startsAt) },
  }
}

export async function setOwnWords(
  db: Tx,
  id: string,
  words: { readonly topic: string; readonly summary: string; readonly background: string },
): Promise<void> {
  const data = { ...words, speakerWords: true }
  await db.talk.update({ where: { id }, data, select: { id: true } })
}
