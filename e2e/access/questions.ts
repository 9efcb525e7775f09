import { desk, forSelf, HOSTING, may, MEMBERS, ORGANISING, PLANNING } from './answers'
import type { CommandRule, RouteRule } from './answers'

/** Questions of a talk that anybody may read. */

const TENDING = ['EDITOR', ...PLANNING] as const
const HIDING = ['EDITOR', ...HOSTING] as const

export const QUESTION_ROUTES: readonly RouteRule[] = [
  { route: '/me/questions', answers: MEMBERS },
  { route: '/desk/questions/[id]', answers: desk('EDITOR', 'HOST', 'COORDINATOR') },
]

export const QUESTION_COMMANDS: readonly CommandRule[] = [
  forSelf('talks askQuestion'),
  forSelf('talks editQuestion'),
  forSelf('talks withdrawQuestion'),
  forSelf('talks voteForQuestion'),
  forSelf('talks takeQuestionVoteBack'),
  forSelf('talks chooseQuestionMail'),
  may('talks airQuestion', HOSTING),
  may('talks markAnswered', HOSTING),
  may('talks answerAndGoOn', HOSTING),
  may('talks putQuestionBack', HOSTING),
  may('talks hideQuestion', HIDING),
  may('talks showQuestion', HIDING),
  may('talks mergeQuestions', TENDING),
  may('talks partQuestions', TENDING),
  may('talks wishFromQuestion', PLANNING),
  may('talks answerQuestion', ORGANISING),
]
