import { randomUUID } from 'node:crypto'
import { signOutDevice, signOutOthers } from '@/lib/auth/devices/commands'
import { createPersonalLink } from '@/lib/auth/links/commands'
import { checkIn, checkInFor, undoCheckIn, withdrawCheckIn } from '@/lib/checkins/commands'
import { closeCheckIn, movePhase, openCheckIn } from '@/lib/checkins/commands-hosting'
import {
  correctFoundNight,
  dismissFoundNight,
  reopenFoundNight,
} from '@/lib/detection/found/commands'
import { confirmFoundNight } from '@/lib/detection/found/commands-confirm'
import { proposeNights } from '@/lib/detection/found/commands-propose'
import type { Decision } from '@/lib/detection/found/types'
import { importLog } from '@/lib/logs/import/commands'
import { recognisePeople } from '@/lib/logs/labels/commands'
import * as uploads from '@/lib/logs/uploads/commands'
import type { ImportSource } from '@/lib/logs/import/types'
import { publishTranscript, withdrawTranscript } from '@/lib/transcripts/publish/commands'
import { editTalk } from '@/lib/talks/plan/commands-edit'
import { cancelTalk, postponeTalk, restoreTalk } from '@/lib/talks/plan/commands-cancel'
import { blockNight, unblockNight } from '@/lib/talks/plan/commands-nights'
import { moveTalk, planTalk } from '@/lib/talks/plan/commands'
import { ACTIVITY_CALLS } from './commands-activity'
import { COMPLIANCE_CALLS } from './commands-compliance'
import { DRAWS_CALLS } from './commands-draws'
import { MATCHING_CALLS } from './calls-matching'
import { MEMBERS_CALLS } from './calls-members'
import { NAMING_CALLS } from './commands-naming'
import { QUOTAS_CALLS } from './calls-quotas'
import { REFERRALS_CALLS } from './calls-referrals'
import { APPLICATIONS_CALLS } from './calls-applications'
import { SEATS_CALLS } from './calls-seats'
import { PRIVACY_CALLS } from './commands-privacy'
import { ROSTERS_CALLS } from './calls-rosters'
import type { Calls } from './calls-types'

const reason = '讲者身体不适'
const words = {
  topic: '新的分享',
  summary: '',
  speakerId: null,
  hostId: null,
  mode: 'LIVE',
  visibility: 'PUBLIC',
} as const
const decision: Decision = {
  status: 'held',
  mode: 'live',
  topic: '夜话',
  speakerPersonId: null,
  hostPersonId: null,
  speakerMemberId: null,
  talkStart: null,
  talkEnd: null,
  questionsStart: null,
  questionsEnd: null,
  visibility: 'MEMBERS',
}
const bytes = new TextEncoder().encode('## 2026-05-18\n')
const log: ImportSource = {
  name: 'log.md',
  size: bytes.byteLength,
  open: () => stream(),
  picture: () => Promise.resolve(null),
}

/** How each command of the access table is called by somebody on something that is there. */
export const CALLS: Calls = {
  ...NAMING_CALLS,
  ...COMPLIANCE_CALLS,
  ...MATCHING_CALLS,
  ...ROSTERS_CALLS,
  ...MEMBERS_CALLS,
  ...ACTIVITY_CALLS,
  ...DRAWS_CALLS,
  ...PRIVACY_CALLS,
  ...QUOTAS_CALLS,
  ...REFERRALS_CALLS,
  ...APPLICATIONS_CALLS,
  ...SEATS_CALLS,

  'auth/commands-devices signOutDevice': (actor) => signOutDevice(actor, randomUUID()),
  'auth/commands-devices signOutOthers': signOutOthers,
  'auth/commands-links createPersonalLink': (actor, { memberId }) =>
    createPersonalLink(actor, memberId, 'http://localhost'),
  'checkins/commands checkIn': (actor, { nightId }) => checkIn(actor, nightId),
  'checkins/commands withdrawCheckIn': (actor, { nightId }) => withdrawCheckIn(actor, nightId),
  'checkins/commands checkInFor': (actor, { nightId, memberId }) =>
    checkInFor(actor, nightId, memberId),
  'checkins/commands undoCheckIn': (actor, { checkInId }) => undoCheckIn(actor, checkInId),
  'checkins/commands-hosting openCheckIn': (actor, { nightId }) => openCheckIn(actor, nightId, 10),
  'checkins/commands-hosting closeCheckIn': (actor, { nightId }) => closeCheckIn(actor, nightId),
  'checkins/commands-hosting movePhase': (actor, { nightId }) => movePhase(actor, nightId, 'TALK'),
  'detection/commands correctFoundNight': (actor) =>
    correctFoundNight(actor, randomUUID(), decision),
  'detection/commands dismissFoundNight': (actor) => dismissFoundNight(actor, randomUUID()),
  'detection/commands reopenFoundNight': (actor) => reopenFoundNight(actor, randomUUID()),
  'detection/commands-confirming confirmFoundNight': (actor) =>
    confirmFoundNight(actor, randomUUID(), decision),
  'detection/commands-proposing proposeNights': (actor, { groupId }) =>
    proposeNights(actor, groupId),
  'logs/commands-import importLog': (actor, { groupId }) => importLog(actor, log, { groupId }),
  'logs/commands-linking recognisePeople': (actor, { groupId }) => recognisePeople(actor, groupId),
  'logs/commands-uploads beginUpload': (actor, { groupId }) =>
    uploads.beginUpload(actor, { groupId, fileName: 'log.md', size: 10 }),
  'logs/commands-uploads appendChunk': (actor) =>
    uploads.appendChunk(actor, randomUUID(), 0, bytes),
  'logs/commands-uploads addPicture': (actor) =>
    uploads.addPicture(actor, randomUUID(), 'a.png', bytes),
  'logs/commands-uploads finishUpload': (actor) => uploads.finishUpload(actor, randomUUID()),
  'logs/commands-uploads startImport': (actor) => uploads.startImport(actor, randomUUID()),
  'logs/commands-uploads cancelUpload': (actor) => uploads.cancelUpload(actor, randomUUID()),
  'schedule/commands-plan planTalk': (actor, { groupId, free }) =>
    planTalk(actor, { groupId, date: free, clocks: null, ...words }),
  'schedule/commands-plan moveTalk': (actor, { talkId, free }) =>
    moveTalk(actor, { talkId, date: free, clocks: null, reason }),
  'schedule/commands-edit editTalk': (actor, { talkId }) =>
    editTalk(actor, { talkId, clocks: null, ...words }),
  'schedule/commands-leaving cancelTalk': (actor, { talkId }) =>
    cancelTalk(actor, { talkId, reason }),
  'schedule/commands-leaving postponeTalk': (actor, { talkId }) =>
    postponeTalk(actor, { talkId, reason }),
  'schedule/commands-leaving restoreTalk': (actor, { cancelledId }) =>
    restoreTalk(actor, cancelledId),
  'schedule/commands-nights blockNight': (actor, { groupId, free }) =>
    blockNight(actor, { groupId, date: free, reason }),
  'schedule/commands-nights unblockNight': (actor, { groupId, free }) =>
    unblockNight(actor, { groupId, date: free }),
  'transcripts/commands publishTranscript': (actor) => publishTranscript(actor, randomUUID()),
  'transcripts/commands withdrawTranscript': (actor) => withdrawTranscript(actor, randomUUID()),
}

async function* stream(): AsyncGenerator<Uint8Array> {
  await Promise.resolve()
  yield bytes
}
