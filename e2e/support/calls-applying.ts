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
import type { Calls } from './calls-types'

const client = '192.0.2.1'
const written = {
  ...{ name: '陆望舒', company: '南窗科技', position: '产品', city: null, nickname: '' },
  ...{ about: '做了六年收单产品。', topic: '' },
}

/** How applicants and those who vouch for them call the commands of `applications`. */
export const APPLYING_CALLS: Calls = {
  'applications/commands-applying applyToJoin': (actor, { groupId }) =>
    applyToJoin(
      actor,
      {
        ...{ ...written, groupId, email: 'lu@applicant.example', link: null, ruleId: null },
        ...{ acknowledged: 'on', website: '', began: '' },
      },
      { locale: 'zh', client },
    ),
  'applications/commands-own answerQuestion': (actor) => answerQuestion(actor, { text: '好' }),
  'applications/commands-own correctApplication': (actor) => correctApplication(actor, written),
  'applications/commands-own withdrawApplication': withdrawApplication,
  'applications/commands-own correctAddress': (actor) =>
    correctAddress(actor, { email: 'b@applicant.example', client }),
  'applications/commands-own sendProofAgain': (actor) => sendProofAgain(actor, { client }),
  'applications/commands-vouching vouch': (actor, { applicationId }) =>
    vouch(actor, { applicationId, howKnown: '一起做过项目' }),
  'applications/commands-vouching retractReferral': (actor) =>
    retractReferral(actor, { referralId: randomUUID() }),
}
