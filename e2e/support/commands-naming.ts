import { randomUUID } from 'node:crypto'
import {
  acknowledgeRule,
  closeComments,
  commentOnRule,
  openComments,
  withdrawComment,
} from '@/lib/naming/rules/commands-comments'
import { takeBack, teach } from '@/lib/naming/knowledge/commands'
import { draftRule, dropDraft, editDraft, publishRule } from '@/lib/naming/rules/commands'
import { cancelJudging, resumeJudging } from '@/lib/naming/verdicts/commands-sweep'
import { now } from '@/lib/shared/clock'
import type { Calls } from './calls-types'

const announcement = { zh: '', en: '' }
const words = {
  template: {
    parts: [{ part: 'name' as const, required: true }],
    separator: '-' as const,
    longest: 16,
  },
  ...{ reminderLimit: 2, announcement, note: '' },
}

export const NAMING_CALLS: Calls = {
  'naming/rules/commands draftRule': (actor) => draftRule(actor, words),
  'naming/rules/commands editDraft': (actor) =>
    editDraft(actor, { id: randomUUID(), revision: 0 }, words),
  'naming/rules/commands dropDraft': (actor) => dropDraft(actor, randomUUID()),
  'naming/rules/commands publishRule': (actor) =>
    publishRule(actor, {
      id: randomUUID(),
      revision: 0,
      from: null,
      announcement,
    }),
  'naming/rules/commands-comments openComments': (actor) =>
    openComments(actor, randomUUID(), now().add({ hours: 24 })),
  'naming/rules/commands-comments closeComments': (actor) => closeComments(actor, randomUUID()),
  'naming/rules/commands-comments commentOnRule': (actor) =>
    commentOnRule(actor, randomUUID(), '意见'),
  'naming/rules/commands-comments withdrawComment': (actor) => withdrawComment(actor, randomUUID()),
  'naming/rules/commands-comments acknowledgeRule': (actor) => acknowledgeRule(actor, randomUUID()),
  'naming/knowledge/commands teach': (actor) => teach(actor, { kind: 'ROLE', text: '灯塔守夜' }),
  'naming/knowledge/commands takeBack': (actor) => takeBack(actor, randomUUID()),
  'naming/verdicts/commands-sweep cancelJudging': (actor) => cancelJudging(actor, randomUUID()),
  'naming/verdicts/commands-sweep resumeJudging': resumeJudging,
}
