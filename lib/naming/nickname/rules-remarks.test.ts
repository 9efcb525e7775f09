import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { messagesOf } from '@/lib/i18n/messages'

/** Codes as they are written in the source: no verdict may come without its words. */
const SOURCES = ['rules-remarks.ts', 'rules.ts'].map((file) =>
  readFileSync(new URL(file, import.meta.url), 'utf8'),
)
const codes = new Set(
  SOURCES.flatMap((source) =>
    Array.from(source.matchAll(/'([A-Z]+(?:_[A-Z]+)*)'/gu), (found) => found[1] ?? ''),
  ).filter((code) => !['NAME', 'COMPANY', 'ROLE', 'CITY'].includes(code)),
)

test.each(['zh', 'en'] as const)('every reason and warning has its sentence in %s', (locale) => {
  const { reasons, warnings } = messagesOf(locale).naming
  const worded = [...Object.keys(reasons), ...Object.keys(warnings)]
  expect(worded.toSorted()).toEqual([...codes].toSorted())
})
