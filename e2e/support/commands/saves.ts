import { recordAnswer } from '@/lib/activity/reviews/commands-ask'
import { correctApplication } from '@/lib/applications/self/commands'
import { saveText } from '@/lib/settings/texts/commands'
import type { Actor } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import {
  changeCalendar,
  changeCommunity,
  changeVisitors,
} from '@/lib/communities/settings/commands'
import { correctFoundNight } from '@/lib/detection/found/commands'
import { confirmFoundNight } from '@/lib/detection/found/commands-confirm'
import { correctMember, editOwnProfile } from '@/lib/members/commands'
import { describeGroups } from '@/lib/members/groups/commands-about'
import { changeRole } from '@/lib/members/roles/commands'
import { choosePreferences } from '@/lib/members/profile/commands'
import { draftRule, editDraft } from '@/lib/naming/rules/commands'
import { changeConsents } from '@/lib/privacy/commands-consents'
import { recordBringing } from '@/lib/referrals/recorded/commands'
import { chooseRow, previewRoster, reviseRoster } from '@/lib/rosters/commands'
import { now, toDate } from '@/lib/shared/clock'
import { decideNames } from '@/lib/transcripts/suspects/commands'
import { fieldOf } from '@/lib/transcripts/suspects/rules-forms'
import type { CommandFixtures } from './fixtures'
import { ASK_SAVES } from './saves-asks'
import { ATTENDANCE_SAVES } from './saves-attendance'
import { DUTY_SAVES } from './saves-duties'
import { GROUP_SAVES } from './saves-groups'
import { TALK_SAVES } from './saves-talks'
import type { Prepare, Saved } from './saves-types'

const CONSOLE: Actor = { kind: 'console' }
const word = (saved: Saved) => (saved === 1 ? '青舟支付' : '临溪科技')
const person = { position: '产品', city: null, groupNickname: null }

/** How each command behind a form that changes something existing is called, on records that are there. */
export const SAVES: Readonly<Record<string, Prepare>> = {
  'members editOwnProfile': (f) => (basedOn, saved) =>
    editOwnProfile(f.actors.MEMBER, {
      ...person,
      displayName: '成员',
      company: word(saved),
      about: null,
      basedOn,
    }),
  'members choosePreferences': (f) => (basedOn, saved) => {
    const kept = { showNights: false, showQuestions: false, showCredit: false }
    const shown = { ...kept, showCompany: true, showCity: true, showContact: true, showTalks: true }
    return choosePreferences(f.actors.MEMBER, { ...shown, contact: word(saved), basedOn })
  },
  'members correctMember':
    ({ groupId, memberId }) =>
    (basedOn, saved) =>
      correctMember(CONSOLE, memberId, {
        ...person,
        displayName: '季听澜',
        company: word(saved),
        email: null,
        groupId,
        joinedOn: null,
        basedOn,
      }),
  'members changeRole':
    ({ memberId }) =>
    (basedOn, saved) =>
      changeRole(CONSOLE, {
        memberId,
        role: 'HOST',
        held: true,
        reason: '值周',
        until: now()
          .toZonedDateTimeISO('UTC')
          .toPlainDate()
          .add({ days: 10 * saved })
          .toString(),
        basedOn,
      }),
  'texts keepText': () => (basedOn, saved) =>
    saveText(CONSOLE, { kind: 'START', locale: 'zh', body: `开讲：${word(saved)}`, basedOn }),
  'communities changeCommunity': () => (basedOn, saved) =>
    changeCommunity(CONSOLE, {
      name: '晚灯',
      locale: 'zh',
      about: word(saved),
      contact: '',
      basedOn,
    }),
  'communities changeCalendar': () => (basedOn, saved) =>
    changeCalendar(CONSOLE, { country: saved === 1 ? 'JP' : 'DE', noticeHours: 24, basedOn }),
  'communities changeVisitors': () => (basedOn, saved) =>
    changeVisitors(CONSOLE, {
      visitors: { plan: true, speakers: true, archive: true, wishes: false },
      foundVisibility: 'MEMBERS',
      talkVisibility: saved === 1 ? 'MEMBERS' : 'KEPT',
      applyBy: 'ANYONE',
      basedOn,
    }),
  'members describeGroups':
    ({ groupId }) =>
    (basedOn, saved) => {
      const groups = new Map([[groupId, word(saved)]])
      return describeGroups(CONSOLE, { groups, basedOn })
    },
  'privacy changeConsents': (f) => (basedOn, saved) =>
    changeConsents(f.actors.MEMBER, {
      archiveAs: saved === 1 ? 'ROLE' : 'NAMED',
      namePublic: true,
      basedOn,
    }),
  ...TALK_SAVES,
  ...ASK_SAVES,
  ...ATTENDANCE_SAVES,
  ...DUTY_SAVES,
  ...GROUP_SAVES,
  'transcripts decideNames': () => (basedOn, saved) => {
    const text = '李晓明'
    const answer = saved === 1 ? 'HIDE' : 'WORD'
    return decideNames(CONSOLE, { answers: [{ field: fieldOf(text), text, answer }], basedOn })
  },
  'applications correctApplication': (f) => (basedOn, saved) =>
    correctApplication(f.actors.APPLICANT, {
      name: '陆望舒',
      company: '南窗科技',
      position: '产品',
      city: null,
      nickname: '陆望舒-南窗科技-产品',
      about: word(saved),
      topic: '',
      basedOn,
    }),
  'referrals recordBringing': (f) => (basedOn, saved) =>
    recordBringing(CONSOLE, {
      memberId: f.memberId,
      referrerId: idOf(saved === 1 ? f.actors.HOST : f.actors.EDITOR),
      howKnown: '',
      basedOn,
    }),
  'rosters reviseRoster': async (f) => {
    const rosterId = await roster(f)
    return (basedOn, saved) =>
      reviseRoster(CONSOLE, rosterId, {
        takenOn: `2026-03-2${String(saved)}`,
        complete: false,
        basedOn,
      })
  },
  'rosters chooseRow': async (f) => {
    const rosterId = await roster(f)
    const row = await readable().rosterRow.findFirstOrThrow({ where: { rosterId } })
    return (basedOn, saved) =>
      chooseRow(CONSOLE, {
        rosterId,
        rowId: row.id,
        chosen: saved === 1 ? 'out' : 'new',
        basedOn,
      })
  },
  'naming editDraft': async () => {
    const parts = [{ part: 'name' as const, required: true }]
    const draft = {
      template: { parts, separator: '-' as const, longest: 16 },
      reminderLimit: 2,
      announcement: { zh: '', en: '' },
      note: '',
    }
    const drafted = await draftRule(CONSOLE, draft)
    const id = drafted.ok ? drafted.value : ''
    return (basedOn, saved) => editDraft(CONSOLE, { id }, { ...draft, note: word(saved), basedOn })
  },
  'detection correctFoundNight': async (f) => {
    const id = await foundNight(f)
    return (basedOn, saved) => correctFoundNight(CONSOLE, id, decision(saved), basedOn)
  },
  'detection confirmFoundNight': async (f) => {
    const id = await foundNight(f)
    return (basedOn, saved) =>
      saved === 1
        ? correctFoundNight(CONSOLE, id, decision(saved), basedOn)
        : confirmFoundNight(CONSOLE, id, decision(saved), basedOn)
  },
  'activity recordAnswer': async (f) => {
    const reviewId = await review(f)
    return (basedOn, saved) =>
      recordAnswer(CONSOLE, {
        reviewId,
        memberId: f.memberId,
        answer: saved === 1 ? 'STAYING' : 'LEAVING',
        note: null,
        basedOn,
      })
  },
}

function idOf(actor: Actor): string {
  return actor.kind === 'member' ? actor.memberId : ''
}

async function roster({ groupId }: CommandFixtures): Promise<string> {
  const bytes = new TextEncoder().encode('顾晓棠-云杉-研发\n')
  const list = { groupId, takenOn: '2026-03-18', complete: false, format: null }
  const made = await previewRoster(CONSOLE, list, { name: null, bytes })
  return made.ok ? made.value : ''
}

/** A member who was drawn and asked. */
async function review({ groupId, memberId }: CommandFixtures): Promise<string> {
  const db = readable()
  const at = toDate(now())
  const policy = { version: 9, effectiveFrom: at }
  const draw = { purpose: 'activity-review', tickets: ['t'], commitment: '', seed: Buffer.of(1) }
  const { id: policyId } = await db.activityPolicy.create({ data: policy })
  const { id: drawId } = await db.draw.create({ data: draw })
  const data = { groupId, policyId, drawId, windowFrom: at, windowUntil: at }
  const { id: reviewId } = await db.activityReview.create({ data: { ...data, state: 'REVEALED' } })
  const candidate = { reviewId, memberId, ticket: 't', place: 1, askedAt: at }
  await db.reviewCandidate.create({ data: candidate })
  return reviewId
}

const NOTHING = { startedAt: null, endedAt: null }

async function foundNight({ groupId }: CommandFixtures): Promise<string> {
  const cut = { talkStart: null, talkEnd: null, questionsStart: null, questionsEnd: null }
  const facts = {
    date: '2026-03-02',
    status: 'cancelled',
    mode: null,
    speaker: null,
    topic: null,
    host: null,
    checkIn: { openedAt: null, closedAt: null, method: 'none', onTime: null, late: null },
    talk: NOTHING,
    questions: NOTHING,
    confidence: 0.5,
    reasons: [],
    messages: { ...cut, notice: null, checkIn: [] },
  }
  const date = new Date('2026-03-02T00:00:00.000Z')
  const { id } = await readable().foundNight.create({ data: { groupId, date, facts } })
  return id
}

function decision(saved: Saved) {
  const people = { speakerPersonId: null, hostPersonId: null, speakerMemberId: null }
  const times = { talkStart: null, talkEnd: null, questionsStart: null, questionsEnd: null }
  const kind = { status: 'cancelled', mode: 'live', visibility: 'MEMBERS' } as const
  return { ...kind, topic: word(saved), ...people, ...times }
}
