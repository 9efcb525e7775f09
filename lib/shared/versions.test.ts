import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { takesEffect, versionAt } from './versions'

const day = (date: string) => Temporal.Instant.from(`${date}T00:00:00Z`)
const version = (number: number, from: string) => ({
  version: number,
  effectiveFrom: day(from),
})
const VERSIONS = [
  version(3, '2026-09-01'),
  version(1, '2026-03-01'),
  version(2, '2026-06-01'),
] as const
const at = (date: string) => versionAt(VERSIONS, day(date))?.version

it('takes the latest version that had taken effect', () => {
  expect(['2026-03-01', '2026-05-31', '2026-06-01', '2026-12-24'].map(at)).toEqual([1, 1, 2, 3])
})

it('knows nothing but the first version for what was before it', () => {
  expect(at('2020-01-01')).toBe(1)
  expect(versionAt([], day('2026-01-01'))).toBeNull()
})

it('prefers the later version when it takes effect first', () => {
  const versions = [...VERSIONS, version(4, '2026-07-01')]
  expect(versionAt(versions, day('2026-10-01'))?.version).toBe(4)
})

it('takes effect at once today, at the first moment of a later day, and never on one that is over', () => {
  const now = Temporal.Instant.from('2026-06-10T18:00:00Z')
  const from = (date: string) => takesEffect(date, now, 'Asia/Shanghai')?.toString() ?? null
  expect(['2026-06-10', '2026-06-11', '2026-06-12'].map(from)).toEqual([
    null,
    '2026-06-10T18:00:00Z',
    '2026-06-11T16:00:00Z',
  ])
})
