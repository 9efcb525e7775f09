import { chooseReminder, comeToTalk, stayAway } from '@/lib/talks/interest/commands'
import type { CommandCases } from './types'

export const INTEREST_CASES: CommandCases = {
  'talks comeToTalk': (actor, { talkId }) => comeToTalk(actor, { talkId }),
  'talks stayAway': (actor, { talkId }) => stayAway(actor, { talkId }),
  'talks chooseReminder': (actor, { talkId }) => chooseReminder(actor, { talkId, remind: false }),
}
