/**
 * What each evidence weighs, in points that add up (log-odds-like). The rules of the same names say what
 * an evidence is; nothing here is of one community.
 */

/** For the message with which the talk starts; see rules-start. */
export const START_WEIGHTS = {
  /** A greeting, or a word of the subject; a word of "in a minute". */
  opens: 2,
  prepares: -2,
  /** The first message after the host gave the floor, soon or late; one right before, one long before. */
  afterFloor: 2,
  longAfterFloor: 0.5,
  rightBeforeFloor: 2,
  beforeFloor: -1,
  /** The speaker was silent before. */
  paused: 1,
  /** A minute away from where the speaker begins to hold the floor. */
  minuteAway: -0.15,
  /** A few words, after which others go on checking in. */
  prelude: -3,
} as const

/** For what surrounds a talk; see rules-evidence. */
export const CEREMONY_WEIGHTS = {
  /** An announcement that names the speaker, that names another person of the evening, or no one known. */
  announced: 2.5,
  announcedOther: 0.5,
  announcedUnnamed: 1.5,
  gestures: 2,
  redPacket: 1.5,
  called: 0.7,
  stopped: 0.8,
  goAhead: 1.2,
  opening: 1.2,
  /** An opening that comes with a document. */
  openingOffered: 2.2,
  closing: 1.2,
  /** A person who thanks, up to so many points; thanks that name the speaker. */
  thanking: 0.6,
  maxThanking: 3,
  namedThanks: 1.2,
  /** A person who claps, up to so many points. */
  applauding: 0.15,
  maxApplauding: 1.5,
  invited: 0.8,
  asked: 0.4,
} as const

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
  /** What the speaker says unasked later on, as a share of the talk so far. */
  resumed: -6,
} as const
