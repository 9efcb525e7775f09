import { handLink, inviteByMail, makeLinkFile, takeBack } from '@/lib/moving-in/commands'
import type { CommandCases } from './types'

const UNKNOWN_ID = '00000000-0000-7000-8000-000000000000'
const origin = 'https://night.example.org'

export const MOVING_IN_CASES: CommandCases = {
  'moving-in inviteByMail': (actor) => inviteByMail(actor, { groupId: null, again: true }),
  'moving-in makeLinkFile': (actor) => makeLinkFile(actor, { groupId: null, origin }),
  'moving-in handLink': (actor) => handLink(actor, { memberId: UNKNOWN_ID, origin }),
  'moving-in takeBack': (actor) => takeBack(actor, { batchId: UNKNOWN_ID }),
}
