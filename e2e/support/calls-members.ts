import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/types'
import * as members from '@/lib/members/commands'
import * as groups from '@/lib/members/commands-groups'
import { endLeave, takeLeave } from '@/lib/members/commands-leave'
import { addOwnName, takeBackOwnName } from '@/lib/members/commands-own-names'
import { choosePreferences } from '@/lib/members/commands-preferences'
import * as standing from '@/lib/members/commands-standing'
import * as transfers from '@/lib/members/commands-transfers'
import type { Calls } from './calls-types'

const reason = '家里有事'
const someone = {
  displayName: '沈未央',
  company: null,
  position: null,
  city: null,
  groupNickname: null,
} as const
const wishes = { showCompany: false, showCity: true, showContact: false, showTalks: true } as const

/** Each speaks for themselves; a visitor for nobody. */
const self = (actor: Actor) => (actor.kind === 'member' ? actor.memberId : randomUUID())

export const MEMBERS_CALLS: Calls = {
  'members/commands editOwnProfile': (actor) =>
    members.editOwnProfile(actor, { ...someone, about: null }),
  'members/commands-preferences choosePreferences': (actor) =>
    choosePreferences(actor, { ...wishes, contact: null }),
  'members/commands-own-names addOwnName': (actor) =>
    addOwnName(actor, { kind: 'PEN_NAME', text: '夜航船' }),
  'members/commands-own-names takeBackOwnName': (actor) =>
    takeBackOwnName(actor, '00000000-0000-7000-8000-000000000000'),
  'members/commands-leave takeLeave': (actor, { free }) =>
    takeLeave(actor, { memberId: self(actor), from: free, until: null, reason }),
  'members/commands-leave endLeave': (actor, { free }) =>
    endLeave(actor, { memberId: self(actor), from: free }),
  'members/commands-transfers askTransfer': (actor, { groupId }) =>
    transfers.askTransfer(actor, { toGroupId: groupId, reason }),
  'members/commands-transfers withdrawTransfer': (actor) => transfers.withdrawTransfer(actor),
  'members/commands addMember': (actor, { groupId }) =>
    members.addMember(actor, { ...someone, groupId, email: null, joinedOn: null }),
  'members/commands correctMember': (actor, { groupId, memberId }) =>
    members.correctMember(actor, memberId, { ...someone, groupId, email: null, joinedOn: null }),
  'members/commands changeRole': (actor, { memberId }) =>
    members.changeRole(actor, { memberId, role: 'HOST', held: true }),
  'members/commands-standing changeStanding': (actor, { memberId }) =>
    standing.changeStanding(actor, { memberId, status: 'REMOVED', reason }),
  'members/commands-standing flagMember': (actor, { memberId }) =>
    standing.flagMember(actor, { memberId, reason }),
  'members/commands-standing unflagMember': (actor, { memberId }) =>
    standing.unflagMember(actor, { memberId, reason }),
  'members/commands-transfers decideTransfer': (actor) =>
    transfers.decideTransfer(actor, { transferId: randomUUID(), approve: true, answer: null }),
  'members/commands-groups changeCapacity': (actor, { groupId }) =>
    groups.changeCapacity(actor, { groupId, capacity: 400 }),
  'members/commands-groups grantException': (actor, { groupId, memberId }) =>
    groups.grantException(actor, { memberId, groupId, reason }),
  'members/commands-groups revokeException': (actor, { groupId, memberId }) =>
    groups.revokeException(actor, { memberId, groupId }),
}
