import { randomUUID } from 'node:crypto'
import { ask, letThrough } from '@/lib/applications/decide/commands-ask'
import { decide, undoDecision } from '@/lib/applications/decide/commands'
import { decideMany } from '@/lib/applications/decide/commands-many'
import { addNote, dropNote } from '@/lib/applications/decide/commands-notes'
import { notifyNow } from '@/lib/applications/notify/commands'
import { letOfferGo } from '@/lib/talks/offers/commands'
import type { Calls } from './calls-types'

const version = 0
const reason = '群里同公司的人已经很多'

export const DECIDING_CALLS: Calls = {
  'applications/commands-deciding decide': (actor, { applicationId }) =>
    decide(actor, { applicationId, version, choice: 'WAITLISTED', reason }),
  'applications/commands-deciding undoDecision': (actor, { applicationId }) =>
    undoDecision(actor, { applicationId, version }),
  'applications/commands-deciding-many decideMany': (actor, { applicationId }) =>
    decideMany(actor, { choice: 'DECLINED', ids: [{ applicationId, version }], reason }),
  'applications/commands-telling tellNow': (actor, { applicationId }) =>
    notifyNow(actor, { applicationId }),
  'applications/commands-asking ask': (actor, { applicationId }) =>
    ask(actor, { applicationId, version, question: '在哪个团队？' }),
  'applications/commands-asking letThrough': (actor, { applicationId }) =>
    letThrough(actor, { applicationId }),
  'applications/commands-notes addNote': (actor, { applicationId }) =>
    addNote(actor, { applicationId, text: '见过一面' }),
  'applications/commands-notes dropNote': (actor) => dropNote(actor, { noteId: randomUUID() }),
  'schedule/commands-offers letOfferGo': (actor) => letOfferGo(actor, { offerId: randomUUID() }),
}
