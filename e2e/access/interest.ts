import { forSelf, type CommandRule } from './answers'

/** A member says that they will come to a talk. */
export const INTEREST_COMMANDS: readonly CommandRule[] = [
  forSelf('talks comeToTalk'),
  forSelf('talks stayAway'),
  forSelf('talks chooseReminder'),
]
