import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { eveningOf } from '@/lib/nights/rules-times'
import { zoneOfRun } from './zone'

it('keeps one evening for an hour, whenever a run begins', () => {
  const MINUTES = 24 * 60
  fc.assert(
    fc.property(fc.nat(MINUTES), fc.nat(60), (begins, later) => {
      const at = Temporal.Instant.from('2026-05-18T00:00Z').add({ minutes: begins })
      const zone = zoneOfRun(at)
      expect(eveningOf(at.add({ minutes: later - 1 }), zone)).toEqual(eveningOf(at, zone))
    }),
  )
})
