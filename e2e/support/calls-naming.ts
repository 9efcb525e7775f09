import { randomUUID } from 'node:crypto'
import {
  acknowledgeRule,
  closeComments,
  commentOnRule,
  openComments,
  withdrawComment,
} from '@/lib/naming/commands-comments'
import { takeBack, teach } from '@/lib/naming/commands-knowledge'
import { draftRule, dropDraft, editDraft, publishRule } from '@/lib/naming/commands-rules'
import { cancelJudging, resumeJudging } from '@/lib/naming/commands-sweeping'
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
  'naming/commands-rules draftRule': (actor) => draftRule(actor, words),
  'naming/commands-rules editDraft': (actor) =>
    editDraft(actor, { id: randomUUID(), revision: 0 }, words),
  'naming/commands-rules dropDraft': (actor) => dropDraft(actor, randomUUID()),
  'naming/commands-rules publishRule': (actor) =>
    publishRule(actor, {
      id: randomUUID(),
      revision: 0,
      from: null,
      announcement,
    }),
  'naming/commands-comments openComments': (actor) =>
    openComments(actor, randomUUID(), now().add({ hours: 24 })),
  'naming/commands-comments closeComments': (actor) => closeComments(actor, randomUUID()),
  'naming/commands-comments commentOnRule': (actor) => commentOnRule(actor, randomUUID(), '意见'),
  'naming/commands-comments withdrawComment': (actor) => withdrawComment(actor, randomUUID()),
  'naming/commands-comments acknowledgeRule': (actor) => acknowledgeRule(actor, randomUUID()),
  'naming/commands-knowledge teach': (actor) => teach(actor, { kind: 'ROLE', text: '灯塔守夜' }),
  'naming/commands-knowledge takeBack': (actor) => takeBack(actor, randomUUID()),
  'naming/commands-sweeping cancelJudging': (actor) => cancelJudging(actor, randomUUID()),
  'naming/commands-sweeping resumeJudging': resumeJudging,
}
