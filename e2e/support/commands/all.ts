import { randomUUID } from 'node:crypto'
import { signOutDevice, signOutMember, signOutOthers } from '@/lib/auth/devices/commands'
import { createPersonalLink, requestOwnLink } from '@/lib/auth/links/commands'
import { linkAccount, mayLinkAccount, unlinkAccount } from '@/lib/auth/accounts/commands'
import { endCalendarAddress, makeCalendarAddress } from '@/lib/auth/calendar-address/commands'
import { addPasskey, askForPasskey, removePasskey } from '@/lib/auth/passkeys/commands'
import { signingKey } from '@/lib/auth/secret'
import { now } from '@/lib/shared/clock'
import { checkIn, checkInFor, undoCheckIn, withdrawCheckIn } from '@/lib/checkins/commands'
import { checkInByCode } from '@/lib/checkins/codes/commands'
import { codeOf } from '@/lib/checkins/codes/rules'
import { checkInNamed, checkInPasted } from '@/lib/checkins/pasted/commands'
import { answerKeptTap, sendKeptTap } from '@/lib/checkins/offline/commands'
import { restoreCheckIn } from '@/lib/checkins/undone/commands'
import { closeCheckIn, movePhase, openCheckIn } from '@/lib/checkins/commands-hosting'
import { takeBackStep } from '@/lib/checkins/hosting/commands'
import {
  postponeTonight,
  resumeTonight,
  waitForSpeaker,
} from '@/lib/checkins/hosting/commands-late'
import {
  correctFoundNight,
  dismissFoundNight,
  reopenFoundNight,
} from '@/lib/detection/found/commands'
import { confirmFoundNight } from '@/lib/detection/found/commands-confirm'
import { proposeNights } from '@/lib/detection/found/commands-propose'
import type { Decision } from '@/lib/detection/found/types'
import { undoImport } from '@/lib/detection/undo/commands'
import { importLog } from '@/lib/logs/import/commands'
import { recognisePeople } from '@/lib/matching/runs/commands-recognise'
import * as uploads from '@/lib/logs/uploads/commands'
import type { ImportSource } from '@/lib/logs/import/types'
import { catchUp, takeCatchUpBack } from '@/lib/transcripts/read/commands-catch-up'
import { publishTranscript, withdrawTranscript } from '@/lib/transcripts/publish/commands'
import { decideNames } from '@/lib/transcripts/suspects/commands'
import { editTalk } from '@/lib/talks/plan/commands-edit'
import { cancelTalk, postponeTalk, restoreTalk } from '@/lib/talks/plan/commands-cancel'
import { blockNight, unblockNight } from '@/lib/talks/plan/commands-nights'
import { swapTalks } from '@/lib/talks/plan/commands-swap'
import { undoMove } from '@/lib/talks/plan/commands-undo'
import { savePart, tieSequel, untieSequel } from '@/lib/talks/series/commands'
import { moveTalk, planTalk } from '@/lib/talks/plan/commands'
import { recordPastTalk } from '@/lib/talks/record/commands-past'
import { ACTIVITY_CASES } from './activity'
import { CLAIMS_CASES } from './claims'
import { MOVING_IN_CASES } from './moving-in'
import { COMPLIANCE_CASES } from './compliance'
import { DRAWS_CASES } from './draws'
import { MATCHING_CASES } from './matching'
import { MEMBERS_CASES } from './members'
import { NAMING_CASES } from './naming'
import { QUESTIONS_CASES } from './questions'
import { INTEREST_CASES } from './interest'
import { QUOTAS_CASES } from './quotas'
import { REFERRALS_CASES } from './referrals'
import { APPLICATIONS_CASES } from './applications'
import { WISHES_CASES } from './wishes'
import { SEATS_CASES } from './seats'
import { PRIVACY_CASES } from './privacy'
import { ROSTERS_CASES } from './rosters'
import { SETTINGS_CASES } from './settings'
import { ATTENDANCE_CASES } from './attendance'
import { DUTIES_CASES } from './duties'
import { SPEAKERS_CASES } from './speakers'
import type { CommandCases } from './types'

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

/** How each command of the access table is called, on records that are there. */
export const COMMAND_CASES: CommandCases = {
  ...NAMING_CASES,
  ...CLAIMS_CASES,
  ...MOVING_IN_CASES,
  ...COMPLIANCE_CASES,
  ...MATCHING_CASES,
  ...ROSTERS_CASES,
  ...SETTINGS_CASES,
  ...MEMBERS_CASES,
  ...ACTIVITY_CASES,
  ...DRAWS_CASES,
  ...PRIVACY_CASES,
  ...QUOTAS_CASES,
  ...REFERRALS_CASES,
  ...APPLICATIONS_CASES,
  ...WISHES_CASES,
  ...QUESTIONS_CASES,
  ...INTEREST_CASES,
  ...SEATS_CASES,
  ...SPEAKERS_CASES,
  ...ATTENDANCE_CASES,
  ...DUTIES_CASES,

  'auth signOutDevice': (actor) => signOutDevice(actor, randomUUID()),
  'auth signOutOthers': signOutOthers,
  'auth signOutMember': (actor, { memberId }) => signOutMember(actor, memberId),
  'auth requestOwnLink': (actor) =>
    requestOwnLink(actor, { next: '/', locale: 'zh', client: '192.0.2.7' }),
  'auth askForPasskey': (actor) => askForPasskey(actor, null),
  'auth addPasskey': (actor) =>
    addPasskey(actor, { credential: null, browser: null, device: null }),
  'auth makeCalendarAddress': (actor) => makeCalendarAddress(actor),
  'auth endCalendarAddress': (actor) => endCalendarAddress(actor),
  'auth removePasskey': (actor) => removePasskey(actor, randomUUID()),
  'auth mayLinkAccount': (actor) => mayLinkAccount(actor, 'OIDC'),
  'auth linkAccount': (actor) =>
    linkAccount(actor, { provider: 'OIDC', issuer: 'https://id.example.org', subject: 'a' }),
  'auth unlinkAccount': (actor) => unlinkAccount(actor, randomUUID()),
  'auth createPersonalLink': (actor, { memberId }) =>
    createPersonalLink(actor, memberId, 'http://localhost'),
  'checkins checkIn': (actor, { nightId }) => checkIn(actor, nightId),
  'checkins withdrawCheckIn': (actor, { nightId }) => withdrawCheckIn(actor, nightId),
  'checkins checkInFor': (actor, { nightId, memberId }) => checkInFor(actor, nightId, memberId),
  'checkins undoCheckIn': (actor, { checkInId }) => undoCheckIn(actor, checkInId),
  'checkins restoreCheckIn': (actor, { nightId, undoneId }) =>
    restoreCheckIn(actor, { nightId, undoneId }),
  'checkins sendKeptTap': (actor, { nightId }) =>
    sendKeptTap(actor, {
      id: randomUUID(),
      nightId,
      memberId: actor.kind === 'member' ? actor.memberId : randomUUID(),
      tappedAt: Date.now(),
      sentAt: Date.now(),
      clockError: null,
      measured: null,
    }),
  'checkins answerKeptTap': (actor, { keptTapId }) =>
    answerKeptTap(actor, { tapId: keptTapId, yes: 'yes' }),
  'checkins checkInPasted': (actor, { nightId }) =>
    checkInPasted(actor, { nightId, status: 'ON_TIME', text: '季听澜 +1' }),
  'checkins checkInNamed': (actor, { nightId, memberId }) =>
    checkInNamed(actor, { nightId, memberId, status: 'ON_TIME' }),
  'checkins checkInByCode': (actor, { nightId, memberId }) =>
    checkInByCode(actor, { code: codeOf(signingKey(), { nightId, memberId }, now()) }),
  'checkins openCheckIn': (actor, { nightId }) => openCheckIn(actor, nightId, 10),
  'checkins closeCheckIn': (actor, { nightId }) => closeCheckIn(actor, nightId),
  'checkins movePhase': (actor, { nightId }) => movePhase(actor, nightId, 'TALK'),
  'checkins waitForSpeaker': (actor, { nightId }) =>
    waitForSpeaker(actor, { nightId, minutes: 10, reason }),
  'checkins postponeTonight': (actor, { nightId }) => postponeTonight(actor, { nightId, reason }),
  'checkins resumeTonight': (actor, { nightId, talkId }) =>
    resumeTonight(actor, { nightId, talkId }),
  'checkins takeBackStep': (actor, { nightId }) => takeBackStep(actor, { nightId, actId: '1' }),
  'detection correctFoundNight': (actor) => correctFoundNight(actor, randomUUID(), decision),
  'detection dismissFoundNight': (actor) => dismissFoundNight(actor, randomUUID()),
  'detection reopenFoundNight': (actor) => reopenFoundNight(actor, randomUUID()),
  'detection confirmFoundNight': (actor) => confirmFoundNight(actor, randomUUID(), decision),
  'detection proposeNights': (actor, { groupId }) => proposeNights(actor, groupId),
  'detection undoImport': (actor) => undoImport(actor, randomUUID()),
  'logs importLog': (actor, { groupId }) => importLog(actor, log, { groupId }),
  'matching recognisePeople': (actor, { groupId }) => recognisePeople(actor, groupId),
  'logs beginUpload': (actor, { groupId }) =>
    uploads.beginUpload(actor, { groupId, fileName: 'log.md', size: 10 }),
  'logs appendChunk': (actor) => uploads.appendChunk(actor, randomUUID(), 0, bytes),
  'logs addPicture': (actor) => uploads.addPicture(actor, randomUUID(), 'a.png', bytes),
  'logs finishUpload': (actor) => uploads.finishUpload(actor, randomUUID()),
  'logs startImport': (actor) => uploads.startImport(actor, randomUUID()),
  'logs cancelUpload': (actor) => uploads.cancelUpload(actor, randomUUID()),
  'talks planTalk': (actor, { groupId, free }) =>
    planTalk(actor, { groupId, date: free, clocks: null, ...words }),
  'talks recordPastTalk': (actor, { groupId, free }) =>
    recordPastTalk(actor, { groupId, date: free.subtract({ days: 30 }), clocks: null, ...words }),
  'talks swapTalks': (actor, { talkId, cancelledId: withId }) =>
    swapTalks(actor, { talkId, withId, reason }),
  'talks undoMove': (actor, { talkId, free }) => undoMove(actor, { talkId, from: free }),
  'talks moveTalk': (actor, { talkId, free }) =>
    moveTalk(actor, { talkId, date: free, clocks: null, reason }),
  'talks editTalk': (actor, { talkId }) => editTalk(actor, { talkId, clocks: null, ...words }),
  'talks savePart': (actor, { talkId }) =>
    savePart(actor, { talkId, seriesId: '', name: '清算三讲', number: null }),
  'talks tieSequel': (actor, { talkId, cancelledId: ofId }) =>
    tieSequel(actor, { talkId, ofId, kind: 'CORRECTION' }),
  'talks untieSequel': (actor, { talkId, cancelledId: ofId }) =>
    untieSequel(actor, { talkId, ofId }),
  'talks cancelTalk': (actor, { talkId }) => cancelTalk(actor, { talkId, reason }),
  'talks postponeTalk': (actor, { talkId }) => postponeTalk(actor, { talkId, reason }),
  'talks restoreTalk': (actor, { cancelledId }) => restoreTalk(actor, { talkId: cancelledId }),
  'talks blockNight': (actor, { groupId, free }) =>
    blockNight(actor, { groupId, date: free, reason }),
  'talks unblockNight': (actor, { groupId, free }) => unblockNight(actor, { groupId, date: free }),
  'transcripts publishTranscript': (actor) => publishTranscript(actor, randomUUID()),
  'transcripts withdrawTranscript': (actor) => withdrawTranscript(actor, randomUUID()),
  'transcripts catchUp': (actor) => catchUp(actor, randomUUID()),
  'transcripts takeCatchUpBack': (actor) => takeCatchUpBack(actor, randomUUID()),
  'transcripts decideNames': (actor) => decideNames(actor, { answers: [] }),
}

async function* stream(): AsyncGenerator<Uint8Array> {
  await Promise.resolve()
  yield bytes
}
