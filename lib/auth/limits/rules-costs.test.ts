import { expect, it } from 'vitest'
import { BUDGET, costOf } from './rules-costs'

it.each([
  ['/', 0],
  ['/tonight?night=1', 0],
  ['/talks/1', 0],
  ['/api/check-in', 0],
  ['/api/live/night/1', 0],
  ['/desk/tonight', 2],
  ['/archive?page=99999', 2],
  ['/members', 2],
  ['/members/1', 2],
  ['/membership', 0],
  ['/schedule?week=2026-11-23', 2],
  ['/find?q=a', 1],
  ['/api/palette?q=a', 1],
  ['/me/data', 0],
  ['/me/data/export?as=html', 25],
  ['/desk/people/1/data/export', 25],
  ['/desk/applications/csv?q=a', 25],
  ['/desk/seats/numbers/csv', 25],
  ['/desk/attendance/csv?of=grid', 25],
  ['/desk/attendance/nights/1/csv', 25],
  ['/desk/plan/share/picture?span=MONTH', 25],
  ['/desk/plan/share', 2],
])('%s costs %i', (url, points) => {
  expect(costOf(url)).toBe(points)
})

it('is never used up by a reader: two lists a second are free of any wait', () => {
  expect(costOf('/members') * 2 * BUDGET.seconds).toBeLessThan(BUDGET.points)
})
