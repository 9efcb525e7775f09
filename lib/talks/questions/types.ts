import type { Temporal } from 'temporal-polyfill'
import { QuestionState } from '@/lib/db/generated/enums'
import type { EveningOpener } from '@/lib/nights/templates/types'
import type { TalkState, Visibility } from '@/lib/talks/types'

export const QUESTION_STATES = Object.values(QuestionState)
export type { QuestionState }

/** What of a talk decides who may do what with its questions. */
export type TalkAsked = {
  readonly id: string
  readonly topic: string
  readonly visibility: Visibility
  readonly state: TalkState
  /** Whether its transcript is published. */
  readonly published: boolean
  readonly speakerId: string | null
  /** Null for a talk that waits for its date. */
  readonly nightId: string | null
  readonly hostId: string | null
  readonly opener: EveningOpener
}

/** A question of a talk with all that is known of it. */
export type QuestionFacts = {
  readonly id: string
  readonly text: string
  readonly askedAt: Temporal.Instant
  readonly state: QuestionState
  readonly stateAt: Temporal.Instant
  readonly answer: string | null
  readonly withoutName: boolean
  readonly askerId: string | null
  readonly askerName: string | null
  readonly hiddenReason: string | null
  readonly mergedIntoId: string | null
  readonly wishId: string | null
  readonly votes: number
  /** Whether the viewer voted for it. */
  readonly voted: boolean
}

/** A question as a viewer may read it. */
export type QuestionView = {
  readonly id: string
  readonly text: string
  readonly askedAt: Temporal.Instant
  readonly state: QuestionState
  readonly answer: string | null
  /** Null for a viewer to whom the asker is not named. */
  readonly asker: string | null
  /** Whether the viewer asked it. */
  readonly own: boolean
  readonly voted: boolean
  /** Null where they are not counted: visitors read a published talk without votes. */
  readonly votes: number | null
  /** The wish that it became; null for a viewer who reads none. */
  readonly wishId: string | null
}

export type QuestionList = {
  readonly talkId: string
  /** What is on air first, then what is open by votes, then what was answered. */
  readonly questions: readonly QuestionView[]
  readonly canAsk: boolean
  readonly canAnswer: boolean
  /** Whether the viewer works on them at the desk. */
  readonly tends: boolean
}

/** A question at the desk, where the words of hidden ones are read too. */
export type DeskQuestion = QuestionView & {
  readonly withoutName: boolean
  readonly hiddenReason: string | null
  /** Those that were merged into it. */
  readonly merged: readonly { readonly id: string; readonly text: string }[]
}

export type DeskQuestions = {
  readonly talkId: string
  readonly topic: string
  /** The question that is on air; empty for none. */
  readonly onAir: string
  readonly questions: readonly DeskQuestion[]
  readonly may: Readonly<Record<'lead' | 'tend' | 'answer' | 'wish', boolean>>
}

/** What an open page hears of the questions of an evening: no words, which each page draws for its viewer. */
export type QuestionsLive = {
  /** The question that is on air; empty for none. */
  readonly onAir: string
  /** Votes of those that are open, by the id of the question. */
  readonly votes: Readonly<Record<string, number>>
  /** Differs when anything but votes does: the page is then drawn anew. */
  readonly mark: string
}

/** One's own question, with what became of it. */
export type OwnQuestion = {
  readonly id: string
  readonly talkId: string
  readonly topic: string
  readonly text: string
  readonly withoutName: boolean
  readonly askedAt: Temporal.Instant
  readonly state: QuestionState
  readonly answer: string | null
  readonly votes: number
  readonly hiddenReason: string | null
  /** Whether it was merged into another one. */
  readonly merged: boolean
  readonly wishId: string | null
}

/** A question that waits for the speaker. */
type QuestionToAnswer = {
  readonly id: string
  readonly text: string
  readonly answer: string | null
  readonly askedAt: Temporal.Instant
  readonly asker: string | null
  readonly votes: number
}

/** The open questions of a talk that waits for its speaker. */
export type TalkToAnswer = {
  readonly talkId: string
  readonly topic: string
  readonly questions: readonly QuestionToAnswer[]
}

export type OwnQuestions = {
  readonly timeZone: string
  readonly asked: readonly OwnQuestion[]
  readonly toAnswer: readonly TalkToAnswer[]
}

/** How many questions of a talk wait for its speaker. */
export type AnswersWaiting = {
  readonly talkId: string
  readonly topic: string
  readonly count: number
}
