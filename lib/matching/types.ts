/** Pages that show who is who watch this. */
export const MATCHING_TOPIC = 'matching'

/** Why two may be the same person, in words: `matching.reasons.<code>`. */
export type Reason = {
  readonly code: ReasonCode
  readonly facts: Readonly<Record<string, string | number>>
}

export type ReasonCode =
  | 'SAME_TEXT'
  | 'SAME_BARE'
  | 'OTHER_SCRIPT'
  | 'SAME_NAME'
  | 'NAME_INSIDE'
  | 'NAME_SOUNDS'
  | 'SAME_COMPANY'
  | 'SAME_ROLE'
  | 'SAME_CITY'
  | 'ONLY_ONE'
  | 'QUOTED_AS'
  | 'ANSWERS'
  | 'OTHER_COMPANY'
  | 'COMMON_NAME'
  | 'SPEAKS_TO'
  | 'SPEAK_TOGETHER'
  | 'USED_TOGETHER'
  | 'RIVAL'
  | 'STOPPED_THEN'
  | 'WEAK'

/** 0 to 100, with what speaks for and against. */
export type Judgement = { readonly score: number; readonly reasons: readonly Reason[] }

export type ProposalState = 'OPEN' | 'ACCEPTED' | 'DECLINED' | 'STALE'

export type MatchAnswer = {
  /** Labels linked to members, taken for certain. */
  readonly labels: number
  /** Mentioned nicknames linked to members, taken for certain. */
  readonly mentions: number
  /** New proposals. */
  readonly proposed: number
}
