import fc from 'fast-check'
import type { SeatTerms, Waiting } from './types'

export const NOW = Date.parse('2026-06-10T04:00:00Z')
export const DAY = 24 * 3_600_000

export const TERMS: SeatTerms = {
  roles: [
    { word: '产品', points: 20 },
    { word: '风控', points: 15 },
    { word: 'PM', points: 10 },
  ],
  companyPoints: 30,
  companyMany: 10,
  referralPoints: 20,
  waitingPoints: 10,
  waitingMax: 60,
}

/** An applicant with nothing that gives points. */
export function waitingRow(applicationId: string, change: Partial<Waiting> = {}): Waiting {
  return {
    applicationId,
    position: null,
    company: null,
    referred: false,
    since: NOW,
    ...change,
  }
}

const points = fc.nat({ max: 60 })

export const someTerms: fc.Arbitrary<SeatTerms> = fc.record({
  roles: fc.array(fc.record({ word: fc.constantFrom('产品', '风控', 'pm', '总监'), points }), {
    maxLength: 4,
  }),
  companyPoints: points,
  companyMany: fc.integer({ min: 1, max: 12 }),
  referralPoints: points,
  waitingPoints: points,
  waitingMax: points,
})

const COMPANIES = ['青舟', '晚灯支付', '北桥'] as const

export const someWaiting: fc.Arbitrary<Waiting[]> = fc.uniqueArray(
  fc.record({
    applicationId: fc.integer({ min: 0, max: 40 }).map((n) => `a${String(n).padStart(2, '0')}`),
    position: fc.constantFrom(null, '产品总监', '风控', '高级PM', 'development', ''),
    company: fc.constantFrom(null, ...COMPANIES),
    referred: fc.boolean(),
    since: fc.integer({ min: 0, max: 8 }).map((n) => NOW - n * 11 * DAY),
  }),
  { selector: ({ applicationId }) => applicationId, maxLength: 14 },
)

export const someCounts: fc.Arbitrary<Map<string, number>> = fc
  .tuple(...COMPANIES.map(() => fc.nat({ max: 14 })))
  .map((counts) => new Map(COMPANIES.map((company, index) => [company, counts[index] ?? 0])))
