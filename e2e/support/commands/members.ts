import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/types'
import { describeGroups } from '@/lib/members/groups/commands-about'
import { changeCapacity } from '@/lib/members/groups/commands-capacity'
import * as members from '@/lib/members/commands'
import { changeRole } from '@/lib/members/roles/commands'
import { askForAddress, cancelAddress } from '@/lib/members/address/commands'
import * as groups from '@/lib/members/groups/commands'
import { endLeave, takeLeave } from '@/lib/members/status/commands-leave'
import { addOwnName, takeBackOwnName } from '@/lib/members/names/commands-self'
import { choosePreferences } from '@/lib/members/profile/commands'
import * as status from '@/lib/members/status/commands'
import { leaveClosedGroup } from '@/lib/members/status/commands-leave-group'
import * as transfers from '@/lib/members/groups/commands-transfers'
import type { CommandCases } from './types'

const reason = '家里有事'
const profile = {
  displayName: '沈未央',
  company: null,
  position: null,
  city: null,
  groupNickname: null,
} as const
const preferences = {
  showCompany: false,
  showCity: true,
  showContact: false,
  showTalks: true,
  showNights: false,
  showQuestions: false,
  showCredit: false,
} as const

/** Each speaks for themselves; a visitor for a member who is not there. */
const self = (actor: Actor) => (actor.kind === 'member' ? actor.memberId : randomUUID())

export const MEMBERS_CASES: CommandCases = {
  'members askForAddress': (actor) =>
    askForAddress(actor, { email: 'other@yehua.example', locale: 'zh' }),
  'members cancelAddress': cancelAddress,
  'members editOwnProfile': (actor) => members.editOwnProfile(actor, { ...profile, about: null }),
  'members choosePreferences': (actor) =>
    choosePreferences(actor, { ...preferences, contact: null }),
  'members addOwnName': (actor) => addOwnName(actor, { kind: 'PEN_NAME', text: '夜航船' }),
  'members takeBackOwnName': (actor) =>
    takeBackOwnName(actor, '00000000-0000-7000-8000-000000000000'),
  'members takeLeave': (actor, { free }) =>
    takeLeave(actor, { memberId: self(actor), from: free, until: null, reason }),
  'members endLeave': (actor, { free }) => endLeave(actor, { memberId: self(actor), from: free }),
  'members askTransfer': (actor, { groupId }) =>
    transfers.askTransfer(actor, { toGroupId: groupId, reason }),
  'members withdrawTransfer': (actor) => transfers.withdrawTransfer(actor),
  'members leaveClosedGroup': (actor) => leaveClosedGroup(actor, { reason: '' }),
  'members addMember': (actor, { groupId }) =>
    members.addMember(actor, { ...profile, groupId, email: null, joinedOn: null }),
  'members correctMember': (actor, { groupId, memberId }) =>
    members.correctMember(actor, memberId, { ...profile, groupId, email: null, joinedOn: null }),
  'members changeRole': (actor, { memberId }) =>
    changeRole(actor, { memberId, role: 'HOST', held: true }),
  'members changeStatus': (actor, { memberId }) =>
    status.changeStatus(actor, { memberId, status: 'REMOVED', reason }),
  'members flagMember': (actor, { memberId }) => status.flagMember(actor, { memberId, reason }),
  'members unflagMember': (actor, { memberId }) => status.unflagMember(actor, { memberId, reason }),
  'members decideTransfer': (actor) =>
    transfers.decideTransfer(actor, { transferId: randomUUID(), approve: true, answer: null }),
  'members changeCapacity': (actor, { groupId }) =>
    changeCapacity(actor, { groupId, capacity: 400 }),
  'members describeGroups': (actor, { groupId }) =>
    describeGroups(actor, { groups: new Map([[groupId, '']]) }),
  'members grantException': (actor, { groupId, memberId }) =>
    groups.grantException(actor, { memberId, groupId, reason }),
  'members revokeException': (actor, { groupId, memberId }) =>
    groups.revokeException(actor, { memberId, groupId }),
}
