import type { Progress } from '@/lib/transcripts/read/types'
import type { Visibility } from '@/lib/talks/types'
import type { FoundNight, FoundNightStatus, TalkMode } from '@/lib/detection/detector/types'

export const FOUND_NIGHT_STATES = ['PROPOSED', 'CONFIRMED', 'DISMISSED'] as const
export type FoundNightState = (typeof FOUND_NIGHT_STATES)[number]

/** What detection saw, as it is kept: messages by id, since positions hold for one reading only. */
export type StoredFacts = Omit<FoundNight, 'positions' | 'reasons' | 'remarks'> & {
  /** Codes as they were when the night was found; a later version may know others. */
  readonly reasons: readonly StoredReason[]
  readonly remarks: readonly StoredReason[]
  readonly messages: NightMessages
}

export type StoredReason = {
  readonly code: string
  readonly facts: Readonly<Record<string, string | number>>
}

/** Ids of messages. */
type NightMessages = {
  readonly talkStart: string | null
  readonly talkEnd: string | null
  readonly questionsStart: string | null
  readonly questionsEnd: string | null
  readonly notice: string | null
  readonly checkIn: readonly string[]
}

/** What the editor makes of a night: the whole of it, not only what differs. */
export type Decision = {
  readonly status: FoundNightStatus
  readonly mode: TalkMode
  readonly topic: string
  /** Persons of the log, by id. */
  readonly speakerPersonId: string | null
  readonly hostPersonId: string | null
  /** The member the speaker is; null leaves it open, or as the log already knows it. */
  readonly speakerMemberId: string | null
  readonly talkStart: string | null
  readonly talkEnd: string | null
  readonly questionsStart: string | null
  readonly questionsEnd: string | null
  /** Who may see a talk that only the log knew; a planned one keeps what was planned. */
  readonly visibility: Visibility
}

/** What a confirmation made, so that it can be undone. */
export type Made = {
  readonly talkId: string
  /** False when the plan had the talk already. */
  readonly talkMade: boolean
  /** The night on which the talk was still planned then; null for any other. */
  readonly plannedOn: string | null
  /** The person whose member was set by it. */
  readonly linkedPersonId: string | null
}

/** A person who wrote in the group that evening. */
export type Voice = {
  readonly personId: string
  readonly label: string
  readonly memberId: string | null
  readonly memberName: string | null
  readonly messages: number
}

export type EvidenceMessage = {
  readonly id: string
  /** `HH:MM` in the community's zone. */
  readonly clock: string
  readonly label: string
  readonly kind: string
  readonly text: string
}

export type FoundNightRow = {
  readonly id: string
  readonly groupId: string
  readonly groupName: string
  readonly date: string
  readonly state: FoundNightState
  readonly facts: StoredFacts
  readonly decision: Decision | null
  readonly talkId: string | null
}

/** A night in the queue; with the transcript that came of it, once it is confirmed and was held. */
export type QueuedNight = FoundNightRow & { readonly progress: Progress | null }

export type FoundQueue = {
  readonly counts: Readonly<Record<FoundNightState, number>>
  readonly nights: readonly QueuedNight[]
  /** How many the filter finds. */
  readonly total: number
  readonly page: number
  readonly pages: number
}

/** One night with everything an editor needs to decide on it. */
export type FoundEvidence = {
  readonly night: FoundNightRow
  /** Filled from the correction, else from what detection saw. */
  readonly decision: Decision
  readonly voices: readonly Voice[]
  readonly members: readonly {
    readonly id: string
    readonly name: string
    /** The company, where the member shows it. */
    readonly detail: string | null
  }[]
  /** The announcement, the check-in's first, and the first messages of the talk. */
  readonly notice: EvidenceMessage | null
  readonly first: readonly EvidenceMessage[]
  readonly last: readonly EvidenceMessage[]
  /** To pick the times from: the whole evening, thinned out far from the times in question. */
  readonly choices: readonly EvidenceMessage[]
}
