import {
  askQuestion,
  editQuestion,
  takeQuestionVoteBack,
  voteForQuestion,
  withdrawQuestion,
} from '@/lib/talks/questions/commands'
import { chooseQuestionMail } from '@/lib/talks/questions/commands-mail'
import { answerQuestion } from '@/lib/talks/questions/commands-answer'
import {
  airQuestion,
  answerAndGoOn,
  hideQuestion,
  markAnswered,
  mergeQuestions,
  partQuestions,
  putQuestionBack,
  showQuestion,
} from '@/lib/talks/questions/commands-desk'
import { wishFromQuestion } from '@/lib/talks/questions/commands-wish'
import type { CommandCases } from './types'

const words = { text: '对账差错先查哪一头？', withoutName: true }

/** How the commands of questions are called. */
export const QUESTIONS_CASES: CommandCases = {
  'talks askQuestion': (actor, { talkId }) => askQuestion(actor, { talkId, ...words }),
  'talks editQuestion': (actor, { questionId }) => editQuestion(actor, { questionId, ...words }),
  'talks withdrawQuestion': (actor, { questionId }) => withdrawQuestion(actor, { questionId }),
  'talks voteForQuestion': (actor, { questionId }) => voteForQuestion(actor, { questionId }),
  'talks chooseQuestionMail': (actor) =>
    chooseQuestionMail(actor, { what: 'WAITING', wanted: false }),
  'talks takeQuestionVoteBack': (actor, { questionId }) =>
    takeQuestionVoteBack(actor, { questionId }),
  'talks airQuestion': (actor, { questionId }) => airQuestion(actor, { questionId, onAir: '' }),
  'talks answerAndGoOn': (actor, { questionId }) =>
    answerAndGoOn(actor, { questionId, seen: 'OPEN', nextId: '' }),
  'talks markAnswered': (actor, { questionId }) =>
    markAnswered(actor, { questionId, seen: 'OPEN' }),
  'talks putQuestionBack': (actor, { questionId }) =>
    putQuestionBack(actor, { questionId, seen: 'ON_AIR' }),
  'talks hideQuestion': (actor, { questionId }) =>
    hideQuestion(actor, { questionId, reason: '广告' }),
  'talks showQuestion': (actor, { questionId }) => showQuestion(actor, { questionId }),
  'talks mergeQuestions': (actor, { questionId, otherQuestionId }) =>
    mergeQuestions(actor, { questionId, intoId: otherQuestionId }),
  'talks partQuestions': (actor, { mergedQuestionId }) =>
    partQuestions(actor, { questionId: mergedQuestionId }),
  'talks wishFromQuestion': (actor, { questionId }) =>
    wishFromQuestion(actor, { questionId, topic: '对账差错' }),
  'talks answerQuestion': (actor, { questionId }) =>
    answerQuestion(actor, { questionId, answer: '先查清算行。' }),
}
