import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readRoster } from './rules'
import { FORMATS } from '@/lib/rosters/types'

const pieces = fc.constantFrom(
  '群主',
  '管理员(2)',
  '成员(480)',
  'A',
  'B',
  '#',
  '搜索',
  '昵称',
  '邮箱',
  ',',
  '\t',
  ';',
  '"',
  '""',
  '\n',
  '\r\n',
  '\r',
  'Summer',
  '宁远-青禾-产品',
  '🌙',
  '\u200B',
  '\uD83D',
  'wxid_a1b2',
  '13800138000',
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
)
const given = fc.option(fc.constantFrom(...FORMATS), { nil: null })

it('never throws, gives every row its line, and stores nothing private', async () => {
  const bytes = fc.oneof(
    texts.map((text) => new TextEncoder().encode(text)),
    fc.uint8Array({ maxLength: 400 }),
    fc.uint8Array({ maxLength: 200 }).map((rest) => Uint8Array.of(0x50, 0x4b, 3, 4, ...rest)),
  )
  await fc.assert(
    fc.asyncProperty(bytes, given, async (bytes, format) => {
      const outcome = await readRoster(bytes, format)
      if (!outcome.ok) {
        expect(outcome.refusal.code).toMatch(/^ROSTER_[A-Z_]+$/u)
        return
      }
      const lines = outcome.value.rows.map(({ line }) => line)
      expect(lines).toEqual([...new Set(lines)].toSorted((a, b) => a - b))
      expect(lines.every((line) => line > 0)).toBe(true)
      for (const { nickname, faults } of outcome.value.rows) {
        expect(nickname !== '' || faults.length > 0).toBe(true)
        expect(nickname).not.toMatch(/[\n\r\0]|wxid_\w|1[3-9]\d{9}/u)
      }
    }),
    { numRuns: 400 },
  )
})
