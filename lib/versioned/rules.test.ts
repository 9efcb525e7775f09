import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  coming,
  earliestEffect,
  effectOfDay,
  inForce,
  inForceOrFirst,
  intervalsOf,
  latestVersion,
} from './rules'
import type { DatedVersion } from './types'

const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
const version = (number: number, seconds: number): DatedVersion => ({
  version: number,
  effectiveFrom: at(seconds),
})

/** Versions numbered as they were published, which is not always the order of their effect. */
const someVersions = fc
  .array(fc.integer({ min: 0, max: 20 }), { maxLength: 6 })
  .map((seconds) => seconds.map((second, index) => version(index + 1, second)))
const second = fc.integer({ min: -1, max: 22 })

describe('the version in force', () => {
  it('is none before the first, and the latest that had begun afterwards', () => {
    const versions = [version(2, 9), version(1, 5)]
    const found = [4, 5, 8, 9, 90].map((seconds) => inForce(versions, at(seconds))?.version)
    expect(found).toEqual([undefined, 1, 1, 2, 2])
  })

  it('is the later version where two begin at once, and where the later one begins first', () => {
    expect(inForce([version(3, 5), version(2, 5)], at(5))?.version).toBe(3)
    const replaced = [version(1, 0), version(2, 9), version(3, 4)]
    expect([3, 4, 9, 90].map((s) => inForce(replaced, at(s))?.version)).toEqual([1, 3, 3, 3])
    expect(intervalsOf(replaced).map(({ version: of }) => of.version)).toEqual([1, 3])
  })

  it('is the first version for what was before it, where the room wants that', () => {
    const versions = [version(2, 9), version(1, 5)]
    expect(inForceOrFirst(versions, at(0))?.version).toBe(1)
    expect(inForceOrFirst([], at(0))).toBeNull()
  })

  it('reads milliseconds as it reads instants', () => {
    fc.assert(
      fc.property(someVersions, second, (versions, seconds) => {
        const numbers = versions.map((one) => ({
          ...one,
          effectiveFrom: one.effectiveFrom.epochMilliseconds,
        }))
        expect(inForce(numbers, seconds * 1000)?.version).toBe(
          inForce(versions, at(seconds))?.version,
        )
      }),
    )
  })

  it('is exactly one from the first effect on, and none before', () => {
    fc.assert(
      fc.property(someVersions, second, (versions, seconds) => {
        const around = intervalsOf(versions).filter(
          ({ from, until }) =>
            Temporal.Instant.compare(from, at(seconds)) <= 0 &&
            (until === null || Temporal.Instant.compare(until, at(seconds)) > 0),
        )
        expect(around.map((one) => one.version)).toEqual(
          [inForce(versions, at(seconds))].filter((one) => one !== null),
        )
      }),
    )
  })

  it('does not depend on the order in which versions are given', () => {
    fc.assert(
      fc.property(someVersions, second, (versions, seconds) => {
        const found = inForce(versions, at(seconds))
        expect(inForce(versions.toReversed(), at(seconds))).toEqual(found)
      }),
    )
  })

  it('never changes for an instant before the effect of a version that is published later', () => {
    fc.assert(
      fc.property(someVersions, second, second, (versions, effect, earlier) => {
        fc.pre(earlier < effect)
        const next = version(latestVersion(versions) + 1, effect)
        expect(inForce([...versions, next], at(earlier))).toEqual(inForce(versions, at(earlier)))
        expect(inForce([...versions, next], at(effect))).toEqual(next)
      }),
    )
  })
})

describe('what is next', () => {
  it('is what was published after the version in force, and has not begun', () => {
    fc.assert(
      fc.property(someVersions, second, (versions, seconds) => {
        fc.pre(inForce(versions, at(seconds)) !== null)
        for (const { effectiveFrom } of coming(versions, at(seconds))) {
          expect(Temporal.Instant.compare(effectiveFrom, at(seconds))).toBe(1)
        }
      }),
    )
  })

  it('is nothing once the latest version is in force', () => {
    expect(coming([version(2, 4), version(1, 0)], at(4))).toEqual([])
    expect(coming([version(3, 9), version(2, 4), version(1, 0)], at(4))).toEqual([version(3, 9)])
    expect(coming([], at(4))).toEqual([])
  })
})

describe('the earliest effect of a new version', () => {
  it('is now, or when the last one begins', () => {
    expect(earliestEffect([], at(3))).toEqual(at(3))
    expect(earliestEffect([version(1, 1)], at(3))).toEqual(at(3))
    expect(earliestEffect([version(1, 1), version(2, 7)], at(3))).toEqual(at(7))
  })

  it('leaves every instant that has passed to the version that was in force then', () => {
    fc.assert(
      fc.property(someVersions, second, second, (versions, now, past) => {
        fc.pre(past < now)
        const next = {
          version: versions.length + 1,
          effectiveFrom: earliestEffect(versions, at(now)),
        }
        expect(inForce([...versions, next], at(past))).toEqual(inForce(versions, at(past)))
      }),
    )
  })
})

describe('the effect of a day', () => {
  it('is at once today, the first moment of a later day, and none of a day that is over', () => {
    const now = Temporal.Instant.from('2026-06-10T18:00:00Z')
    const from = (date: string) => effectOfDay(date, now, 'Asia/Shanghai')?.toString() ?? null
    expect(['2026-06-10', '2026-06-11', '2026-06-12'].map(from)).toEqual([
      null,
      '2026-06-10T18:00:00Z',
      '2026-06-11T16:00:00Z',
    ])
  })

  it('is never in the past, and on its day, in zones that change their clocks too', () => {
    const zones = fc.constantFrom(
      'Asia/Shanghai',
      'America/New_York',
      'Africa/Cairo',
      'Asia/Beirut',
    )
    const minutes = fc.integer({ min: 0, max: 2 * 366 * 24 * 60 })
    fc.assert(
      fc.property(zones, minutes, fc.integer({ min: -3, max: 200 }), (zone, minute, days) => {
        const now = Temporal.Instant.from('2025-12-31T00:00:00Z').add({ minutes: minute })
        const day = now.toZonedDateTimeISO(zone).toPlainDate().add({ days })
        const effect = effectOfDay(day.toString(), now, zone)
        expect(effect === null).toBe(days < 0)
        if (effect === null) return
        expect(Temporal.Instant.compare(effect, now)).toBeGreaterThanOrEqual(0)
        expect(effect.toZonedDateTimeISO(zone).toPlainDate().toString()).toBe(day.toString())
      }),
    )
  })
})
