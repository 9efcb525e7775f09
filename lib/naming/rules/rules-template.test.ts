import { expect, test } from 'vitest'
import { nicknameFor, shapeOf } from './rules-template'
import type { PartName } from '@/lib/naming/types'

const WORDS = { name: '姓名', company: '公司', role: '岗位', city: '城市' }
const shape = (...parts: (PartName | `${PartName}?`)[]) =>
  shapeOf(
    {
      parts: parts.map((text) => ({
        part: text.replace('?', '') as PartName,
        required: !text.endsWith('?'),
      })),
      separator: '-',
    },
    (part) => WORDS[part],
  )

test.each([
  [shape('name', 'company', 'role', 'city?'), '姓名-公司-岗位(-城市)'],
  [shape('name'), '姓名'],
  [shape('name', 'company?', 'role'), '姓名(-公司)-岗位'],
  [shape('city?', 'name', 'company'), '(城市-)姓名-公司'],
  [shape('city?', 'company?', 'name'), '(城市-)(公司-)姓名'],
])('writes a template as %s', (written, expected) => {
  expect(written).toBe(expected)
})

test('takes what was typed, else what the parts make, and refuses what would have to be cut', () => {
  const long = '长'.repeat(61)
  expect(nicknameFor('短', long)).toEqual({ ok: true, value: '短' })
  expect(nicknameFor('', long.slice(1))).toEqual({ ok: true, value: '长'.repeat(60) })
  expect(nicknameFor('', long)).toEqual({
    ok: false,
    refusal: {
      code: 'COMPOSED_NICKNAME_TOO_LONG',
      facts: { length: 61, max: 60 },
      field: 'nickname',
    },
  })
})
