import { expect, it } from 'vitest'
import type { ReasonCode } from '@/lib/matching/types'
import { isExact } from './rules'

const of = (...codes: ReasonCode[]) => isExact(codes.map((code) => ({ code, facts: {} })))

it('takes the same text for exact, unless a reason speaks against it', () => {
  expect(of('SAME_TEXT')).toBe(true)
  expect(of('SAME_TEXT', 'SAME_COMPANY', 'ONLY_ONE')).toBe(true)
  for (const against of ['COMMON_NAME', 'RIVAL', 'OTHER_COMPANY', 'SPEAKS_TO', 'WEAK'] as const)
    expect(of('SAME_TEXT', against)).toBe(false)
  expect(of('SAME_NAME', 'SAME_COMPANY')).toBe(false)
  expect(of()).toBe(false)
})
