import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { AUDIT_ACTIONS } from '@/lib/audit/rules-actions'
import { auditWords } from './audit-words'
import { LOCALES } from './locale'
import { messagesOf } from './messages'

describe.each(LOCALES)('an act of the audit record in %s', (locale) => {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'audit' })

  it('is said in words of its own, every one', () => {
    const said = AUDIT_ACTIONS.map((code) => auditWords(t, code))
    expect(said.filter((sentence) => /^[a-zA-Z-]+\.[a-zA-Z-]+/u.test(sentence))).toEqual([])
    expect(new Set(said).size).toBe(AUDIT_ACTIONS.length)
  })

  it('of an older release is not shown as its code', () => {
    expect(auditWords(t, 'application.told')).toBe(messagesOf(locale).audit.other)
  })

  it('has no words without an act', () => {
    const codes = Object.entries(messagesOf(locale).audit.actions).flatMap(([subject, acts]) =>
      Object.keys(acts).map((act) => `${subject}.${act}`),
    )
    expect(codes.sort()).toEqual([...AUDIT_ACTIONS].sort())
  })
})
