import { randomUUID } from 'node:crypto'
import { applyToJoin } from '@/lib/applications/apply/commands'
import {
  answerQuestion,
  correctAddress,
  correctApplication,
  sendProofAgain,
  withdrawApplication,
} from '@/lib/applications/self/commands'
import { retractReferral, vouch } from '@/lib/applications/vouch/commands'
import type { CommandCases } from './types'
import { ask, letThrough } from '@/lib/applications/decide/commands-ask'
import { decide, undoDecision } from '@/lib/applications/decide/commands'
import { decideMany } from '@/lib/applications/decide/commands-many'
import { addNote, dropNote } from '@/lib/applications/decide/commands-notes'
import { notifyNow } from '@/lib/applications/notify/commands'
import { letOfferGo, noteOffer, reopenOffer } from '@/lib/talks/offers/commands'

const client = '192.0.2.1'
const written = {
  name: '陆望舒',
  company: '南窗科技',
  position: '产品',
  city: null,
  nickname: '',
  about: '做了六年收单产品。',
  topic: '',
}

/** How applicants and those who vouch for them call the commands of `applications`. */
const APPLYING_CASES: CommandCases = {
  'applications applyToJoin': (actor, { groupId }) =>
    applyToJoin(
      actor,
      {
        ...written,
        groupId,
        email: 'lu@applicant.example',
        link: null,
        ruleId: null,
        acknowledged: 'on',
        website: '',
        began: '',
      },
      { locale: 'zh', client },
    ),
  'applications answerQuestion': (actor) => answerQuestion(actor, { text: '好' }),
  'applications correctApplication': (actor) => correctApplication(actor, written),
  'applications withdrawApplication': withdrawApplication,
  'applications correctAddress': (actor) =>
    correctAddress(actor, { email: 'b@applicant.example', client }),
  'applications sendProofAgain': (actor) => sendProofAgain(actor, { client }),
  'applications vouch': (actor, { applicationId }) =>
    vouch(actor, { applicationId, howKnown: '一起做过项目' }),
  'applications retractReferral': (actor) => retractReferral(actor, { referralId: randomUUID() }),
}

const version = 0
const reason = '群里同公司的人已经很多'

const DECIDING_CASES: CommandCases = {
  'applications decide': (actor, { applicationId }) =>
    decide(actor, { applicationId, version, choice: 'WAITLISTED', reason }),
  'applications undoDecision': (actor, { applicationId }) =>
    undoDecision(actor, { applicationId, version }),
  'applications decideMany': (actor, { applicationId }) =>
    decideMany(actor, { choice: 'DECLINED', ids: [{ applicationId, version }], reason }),
  'applications notifyNow': (actor, { applicationId }) => notifyNow(actor, { applicationId }),
  'applications ask': (actor, { applicationId }) =>
    ask(actor, { applicationId, version, question: '在哪个团队？' }),
  'applications letThrough': (actor, { applicationId }) => letThrough(actor, { applicationId }),
  'applications addNote': (actor, { applicationId }) =>
    addNote(actor, { applicationId, text: '见过一面' }),
  'applications dropNote': (actor) => dropNote(actor, { noteId: randomUUID() }),
  'talks letOfferGo': (actor) => letOfferGo(actor, { offerId: randomUUID(), thanks: '谢谢' }),
  'talks reopenOffer': (actor) => reopenOffer(actor, { offerId: randomUUID() }),
  'talks noteOffer': (actor, { memberId }) => noteOffer(actor, { memberId, topic: '能讲的' }),
}

/** How the commands of `applications` are called. */
export const APPLICATIONS_CASES: CommandCases = { ...APPLYING_CASES, ...DECIDING_CASES }
