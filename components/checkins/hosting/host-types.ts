import type { ReactNode } from 'react'
import type { TextToPaste } from '@/components/announcements/texts-to-paste'
import type { LiveNight } from '@/lib/checkins/types-live'
import type { FormAction } from '@/lib/i18n/form-state'
import type { NightPhase } from '@/lib/nights/types'
import type { KeptStep } from './use-kept-step'

/** A question as the host's screen shows it. */
export type HostQuestion = {
  readonly id: string
  readonly text: string
  readonly asker: string | null
  readonly votes: number
}

export type HostQuestions = {
  readonly talkId: string
  readonly onAir: HostQuestion | null
  /** What waits, the most wanted first. */
  readonly waiting: readonly HostQuestion[]
}

export type HostTextsShown = Readonly<Record<NightPhase | 'WAIT', TextToPaste>>

export type HostActions = Readonly<
  Record<
    'move' | 'open' | 'close' | 'takeBack' | 'wait' | 'postpone' | 'air' | 'answered',
    FormAction
  >
>

export type HostScreenProps = {
  readonly nightId: string
  readonly groupId: string
  readonly group: string
  readonly topic: string
  readonly speaker: string | null
  readonly timeZone: string
  readonly startsAt: string
  /** As the server drew it. */
  readonly night: LiveNight
  readonly now: number
  /** The text to paste of each phase, and while the speaker is waited for. */
  readonly texts: HostTextsShown
  /** Where members on standby are asked; null for who may not. */
  readonly standby: string | null
  readonly questions: HostQuestions | null
  /** The draw of the next speaker, for who leads; null where there is none to see. */
  readonly draw: {
    /** Where it stands, in a sentence. */
    readonly stands: ReactNode
    /** All of it, with its next step. */
    readonly all: ReactNode
  } | null
  readonly actions: HostActions
}

/** What the quiet row under the one button stands on. */
export type BarProps = {
  readonly night: LiveNight
  readonly nightId: string
  readonly groupId: string
  readonly timeZone: string
  readonly actions: HostActions
  readonly step: KeptStep
  /** Sent along with each step. */
  readonly about: Readonly<Record<'nightId' | 'shown', string>>
  readonly awake: boolean
  readonly standby: string | null
}
