import { randomUUID } from 'node:crypto'
import { correctPresence, undoCorrection } from '@/lib/checkins/corrections/commands'
import {
  answerDispute,
  disputePresence,
  reopenDispute,
  withdrawDispute,
} from '@/lib/checkins/corrections/commands-disputes'
import type { CommandCases } from './types'

export const ATTENDANCE_CASES: CommandCases = {
  'checkins correctPresence': (actor, { nightId, memberId }) =>
    correctPresence(actor, { nightId, memberId, said: 'LATE', reason: '试' }),
  'checkins undoCorrection': (actor) => undoCorrection(actor, { correctionId: randomUUID() }),
  'checkins disputePresence': (actor, { nightId }) =>
    disputePresence(actor, { nightId, said: 'LATE', reason: '试' }),
  'checkins withdrawDispute': (actor) => withdrawDispute(actor, { disputeId: randomUUID() }),
  'checkins answerDispute': (actor) =>
    answerDispute(actor, { disputeId: randomUUID(), correct: 'yes', answer: '' }),
  'checkins reopenDispute': (actor) => reopenDispute(actor, { disputeId: randomUUID() }),
}
