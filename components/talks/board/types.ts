import type { FormAction } from '@/lib/i18n/form-state'
import type { BasedOn } from '@/lib/shared/based-on'
import type { CellState } from '@/lib/talks/board/types'

/** An evening of a group as the board's script knows it: in words of the language, made on the server. */
export type Cell = {
  readonly id: string
  readonly groupId: string
  readonly date: string
  /** `12 月 1 日 星期二`, and the group where several are shown. */
  readonly day: string
  readonly state: CellState
  /** Whether something can be planned there, dropped there, or kept free. */
  readonly ahead: boolean
  readonly blockedReason: string | null
  /** Where a talk is planned on it. */
  readonly newHref: string
  /** Where a member is asked to speak on it. */
  readonly askHref: string
  /** Where a member on standby is asked to fill it; null where it needs no one. */
  readonly fillHref: string | null
  /** Where it is seen who could stand in for a speaker who has not confirmed; null where that is not so. */
  readonly unconfirmedHref: string | null
  readonly talk: CellTalk | null
}

/** What evenings and talks of the board lack, besides what stands on it. */
export type Lacking = {
  /** Evenings that lost their speaker at short notice. */
  readonly nightIds: readonly string[]
  /** Talks whose speakers have not confirmed. */
  readonly talkIds: readonly string[]
}

export type CellTalk = {
  readonly id: string
  readonly topic: string
  readonly movable: boolean
  readonly editHref: string
  readonly moveHref: string
  /** What the board showed of it: what a cancellation or a swap is based on. */
  readonly seen: BasedOn
  /** Where it stands: what a move is based on. */
  readonly stands: BasedOn
}

export type BoardActions = {
  readonly move: FormAction
  readonly swap: FormAction
  readonly cancel: FormAction
  readonly postpone: FormAction
  readonly block: FormAction
  readonly unblock: FormAction
}

/** Sentences with their blanks: `{topic}`, `{day}`, `{other}` and `{otherDay}` are put in by the script. */
export type BoardWords = {
  readonly open: string
  readonly edit: string
  readonly move: string
  /** Over the evenings to choose from. */
  readonly moveFrom: string
  readonly moveTitle: string
  readonly moveText: string
  readonly moveDo: string
  readonly moveTo: string
  readonly otherEvening: string
  readonly swap: string
  readonly swapFrom: string
  readonly swapTitle: string
  readonly swapText: string
  readonly swapDo: string
  readonly swapWith: string
  readonly cancel: string
  readonly cancelTitle: string
  readonly cancelText: string
  readonly cancelDo: string
  readonly postpone: string
  readonly postponeTitle: string
  readonly postponeText: string
  readonly postponeDo: string
  readonly plan: string
  readonly kept: string
  readonly ask: string
  readonly fill: string
  readonly unconfirmed: string
  readonly remind: string
  readonly standby: string
  readonly block: string
  readonly blockTitle: string
  readonly blockText: string
  readonly blockDo: string
  readonly unblock: string
  readonly unblockTitle: string
  readonly unblockText: string
  readonly unblockDo: string
  readonly back: string
  readonly dragHelp: string
  readonly picked: string
  readonly over: string
  readonly overNone: string
  readonly dropped: string
  readonly droppedNone: string
  /** Of the fields, where another changed them meanwhile. */
  readonly fields: {
    readonly topic: string
    readonly speakerId: string
    readonly date: string
    readonly starts: string
  }
}
