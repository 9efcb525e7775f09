/**
 * What each evidence weighs, in points that add up (log-odds-like). The rules of the same names say what
 * an evidence is; nothing here is of one community.
 */

/** For the message with which the talk ends; see rules-end-evidence. */
export const END_WEIGHTS = {
  /** The speaker says that it was all. */
  endingWords: 3,
  farewell: 1.5,
  /** The speaker opens the floor, and a member asks or no member does. */
  invitationTaken: 2.5,
  invitation: 1,
  /** A person who claps, or who thanks, right after. */
  reacting: 0.5,
  thanking: 0.5,
  /** The speaker held the floor and holds it no longer: from none to all of it. */
  turn: 2,
  /** A sentence that the speaker goes on with, uninterrupted. */
  goingOn: -0.5,
  /** The speaker's share of what was said until then. */
  purity: 4,
  /** A question that a member asked on the way: a few are forgiven. */
  asked: -0.4,
  /** The speaker had opened the floor before, and a member asked. */
  passed: -4.5,
  /** A person who thanked for the talk before. */
  thankedBefore: -0.5,
  /** Another person had opened the floor before. */
  calledBefore: -4,
  /** What the speaker tells unasked later on, as a share of the talk so far. */
  resumed: -6,
} as const
