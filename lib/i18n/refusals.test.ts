import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { messagesOf } from './messages'
import { asksToReload } from './reload'

const lib = fileURLToPath(new URL('..', import.meta.url))

test.each(['zh', 'en'] as const)('every refusal has a sentence (%s)', (locale) => {
  const sentences = messagesOf(locale).refusals
  const missing = refusalCodes().filter(({ code }) => sentences[code] === undefined)
  expect(missing).toEqual([])
})

test('a refusal that asks for a reload asks in both languages, so that both have the button', () => {
  const asking = (locale: 'zh' | 'en') =>
    Object.entries(messagesOf(locale).refusals).flatMap(([code, sentence]) =>
      asksToReload(sentence) ? [code] : [],
    )
  expect(asking('zh')).toContain('TALK_NOT_PLANNED')
  expect(asking('en').toSorted()).toEqual(asking('zh').toSorted())
})

/** The codes that the code can refuse with, and where. */
function refusalCodes(): { code: string; file: string }[] {
  return sourceFiles().flatMap((file) => {
    const source = readFileSync(lib + file, 'utf8')
    const pattern = file === 'db/constraints.ts' ? CONSTRAINT : REFUSAL
    return [...source.matchAll(pattern)].map(([, code = '']) => ({ code, file }))
  })
}

const REFUSAL = /\b(?:refuse|reject)\(\s*'([A-Z][A-Z0-9_]*)'/g
const CONSTRAINT = /\bcode: '([A-Z][A-Z0-9_]*)'/g

function sourceFiles(): string[] {
  return readdirSync(lib, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('generated'),
  )
}
