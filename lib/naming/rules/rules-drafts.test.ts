import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  decideCommentPeriod,
  decideEffect,
  decideTemplate,
  isOpenForComments,
} from './rules-drafts'
import type { Outcome } from '@/lib/shared/outcome'

const at = (hours: number) => Temporal.Instant.fromEpochMilliseconds(hours * 3_600_000)
const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'OK' : outcome.refusal.code)
const rule = (version: number, hours: number) => ({ version, effectiveFrom: at(hours) })

describe('a template', () => {
  it.each([
    [['name'], 'OK'],
    [['company'], 'NAME_NOT_ASKED'],
    [['name', 'name'], 'PART_TWICE'],
  ] as const)('of %j is %s', (parts, code) => {
    const template = { parts: parts.map((part) => ({ part, required: true })) }
    expect(codeOf(decideTemplate(template))).toBe(code)
  })

  it('asks for the name always', () => {
    expect(codeOf(decideTemplate({ parts: [{ part: 'name', required: false }] }))).toBe(
      'NAME_NOT_ASKED',
    )
  })
})

describe('a comment period', () => {
  const open = { commentsFrom: at(1), commentsUntil: at(5) }
  const none = { commentsFrom: null, commentsUntil: null }

  it('begins with its first instant and ends before its last', () => {
    expect([0, 1, 4, 5].map((hour) => isOpenForComments(open, at(hour)))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('ends after now and lasts three months at most', () => {
    expect(codeOf(decideCommentPeriod(none, at(9), at(9)))).toBe('PERIOD_OVER')
    expect(codeOf(decideCommentPeriod(none, at(9 + 92 * 24), at(9)))).toBe('OK')
    expect(codeOf(decideCommentPeriod(none, at(10 + 92 * 24), at(9)))).toBe('PERIOD_TOO_LONG')
    expect(codeOf(decideCommentPeriod(open, at(9), at(2)))).toBe('COMMENTS_OPEN')
  })
})

describe('the effect of a rule', () => {
  it.each([
    [[], null, 'OK'],
    [[rule(1, 2)], null, 'OK'],
    [[rule(1, 2), rule(2, 9)], null, 'EARLIER_RULE_COMING'],
    [[rule(1, 2)], 4, 'EFFECT_PASSED'],
    [[rule(1, 2), rule(2, 9)], 8, 'EARLIER_RULE_COMING'],
    [[rule(1, 2), rule(2, 9)], 9, 'OK'],
  ])('after %j wanted at %j is %s', (published, wanted, code) => {
    const instant = wanted === null ? null : at(wanted)
    expect(codeOf(decideEffect(published, instant, at(5)))).toBe(code)
  })
})
