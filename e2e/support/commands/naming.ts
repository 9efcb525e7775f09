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
import type { CommandCases } from './types'

const announcement = { zh: '', en: '' }
const words = {
  template: {
    parts: [{ part: 'name' as const, required: true }],
    separator: '-' as const,
    longest: 16,
  },
  reminderLimit: 2,
  announcement,
  note: '',
}

export const NAMING_CASES: CommandCases = {
  'naming draftRule': (actor) => draftRule(actor, words),
  'naming editDraft': (actor) => editDraft(actor, { id: randomUUID(), revision: 0 }, words),
  'naming dropDraft': (actor) => dropDraft(actor, randomUUID()),
  'naming publishRule': (actor) =>
    publishRule(actor, {
      id: randomUUID(),
      revision: 0,
      from: null,
      announcement,
    }),
  'naming openComments': (actor) => openComments(actor, randomUUID(), now().add({ hours: 24 })),
  'naming closeComments': (actor) => closeComments(actor, randomUUID()),
  'naming commentOnRule': (actor) => commentOnRule(actor, randomUUID(), '意见'),
  'naming withdrawComment': (actor) => withdrawComment(actor, randomUUID()),
  'naming acknowledgeRule': (actor) => acknowledgeRule(actor, randomUUID()),
  'naming teach': (actor) => teach(actor, { kind: 'ROLE', text: '灯塔守夜' }),
  'naming takeBack': (actor) => takeBack(actor, randomUUID()),
  'naming cancelJudging': (actor) => cancelJudging(actor, randomUUID()),
  'naming resumeJudging': resumeJudging,
}
