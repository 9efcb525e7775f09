import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/types'
import { readable, transaction, type Tx } from '@/lib/db/transaction'
import { basedOn } from '@/lib/shared/based-on'
import { asOf, now, toInstant } from '@/lib/shared/clock'
import { reject, type Outcome } from '@/lib/shared/outcome'
import { freshDatabase } from '@/lib/testing/database'
import { publishTerms, publishVersion, readVersions, termsInForce } from './commands'
import type { DatedVersion, Publication, VersionedTerms } from './types'

/** A table of no room: `seats` stands for the terms. */
type Terms = { readonly seats: number }
type View = Terms & DatedVersion

const KIND: VersionedTerms<Terms, View> = {
  lock: async (tx) => {
    await tx.$executeRaw`LOCK TABLE probe IN SHARE ROW EXCLUSIVE MODE`
  },
  list: async (tx) => {
    const rows = await tx.$queryRaw<{ version: number; seats: number; at: Date }[]>`
      SELECT version, seats, "effectiveFrom" AS at FROM probe`
    return rows.map(({ at, ...row }) => ({ ...row, effectiveFrom: toInstant(at) }))
  },
  insert: (tx, row) => insert(tx, row.seats, row),
  first: { seats: 2 },
  refuseStale: (version) => reject('POLICY_CHANGED', { version }),
  refusePast: () => reject('POLICY_STARTS_PAST'),
  form: ({ seats }) => basedOn({ seats }),
  facts: (terms) => terms,
  action: 'quota-policy.published',
  subjectType: 'probe',
}

async function insert(tx: Tx, seats: number, { version, effectiveFrom }: Publication) {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO probe (version, seats, "effectiveFrom")
    VALUES (${version}, ${seats}, ${effectiveFrom.toString()}::timestamptz) RETURNING id`
  return rows[0]?.id ?? ''
}

const CONSOLE: Actor = { kind: 'console' }
const RACERS = 12
const zone = 'Asia/Shanghai'
const day = (days: number) => now().toZonedDateTimeISO(zone).toPlainDate().add({ days }).toString()

const save = (after: number, seats: number, effectiveFrom = day(0)) =>
  transaction(async (tx) => {
    const form = { after, effectiveFrom, note: '' }
    return (await publishTerms(tx, CONSOLE, KIND, { form, terms: { seats }, timeZone: zone }))
      .version
  })
const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'OK' : outcome.refusal.code)
const audited = () =>
  readable().auditRecord.findMany({ where: { action: 'quota-policy.published' } })

beforeEach(async () => {
  await freshDatabase()
  await readable().$executeRaw`CREATE TABLE probe (
    id uuid DEFAULT gen_random_uuid(), version int UNIQUE, seats int, "effectiveFrom" timestamptz(3))`
  return async () => {
    await readable().$executeRaw`DROP TABLE probe`
  }
})

describe('publishing', () => {
  it('lets exactly one of many publishers based on one version succeed', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: RACERS }, (_, racer) => save(1, 10 + racer)),
    )
    const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]))
    expect(outcomes.filter(({ ok }) => ok)).toEqual([{ ok: true, value: 2 }])
    expect(refused.map(({ code, facts }) => ({ code, facts }))).toEqual(
      Array.from({ length: RACERS - 1 }, () => ({ code: 'POLICY_CHANGED', facts: { version: 2 } })),
    )
    const { versions, inForce } = await readVersions(KIND)
    expect(versions.map(({ version }) => version).toSorted()).toEqual([1, 2])
    expect(inForce.seats).toBeGreaterThanOrEqual(10)
    expect((await audited()).map(({ facts }) => facts)).toEqual([
      { version: 2, effectiveFrom: day(0), seats: inForce.seats },
    ])
  })

  it('refuses a stale save and writes nothing', async () => {
    expect(codeOf(await save(1, 3))).toBe('OK')
    expect(await save(1, 4)).toEqual({
      ok: false,
      refusal: {
        code: 'POLICY_CHANGED',
        facts: { version: 2 },
        stale: { changes: [{ field: 'seats', now: '3', typed: true }], next: { after: '2' } },
      },
    })
    expect(codeOf(await save(0, 4))).toBe('POLICY_CHANGED')
    expect(codeOf(await save(3, 4))).toBe('POLICY_CHANGED')
    expect((await readVersions(KIND)).versions).toHaveLength(2)
    expect(await audited()).toHaveLength(1)
  })

  it('refuses a day that is over, before it says that the form is stale', async () => {
    expect(codeOf(await save(1, 3, day(-1)))).toBe('POLICY_STARTS_PAST')
    expect(codeOf(await save(7, 3, day(-1)))).toBe('POLICY_STARTS_PAST')
    expect(await audited()).toEqual([])
  })

  it('numbers those without a base one after the other', async () => {
    const publish = (seats: number) =>
      transaction((tx) =>
        publishVersion(tx, CONSOLE, KIND, {
          after: null,
          effect: (_published, at) => at,
          write: (publication) => insert(tx, seats, publication),
          facts: () => ({ seats }),
        }),
      )
    const done = await Promise.all(Array.from({ length: RACERS }, (_, seats) => publish(seats)))
    const numbers = done.flatMap((outcome) => (outcome.ok ? [outcome.value.version] : []))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: RACERS }, (_, index) => index + 1),
    )
  })

  it('takes everything back when the row cannot be written', async () => {
    const outcome = await transaction((tx) =>
      publishVersion(tx, CONSOLE, KIND, {
        after: null,
        effect: (_published, at) => at,
        write: async (publication) => {
          await insert(tx, 9, publication)
          return reject('DRAFT_CHANGED')
        },
        facts: () => ({}),
      }),
    )
    expect(codeOf(outcome)).toBe('DRAFT_CHANGED')
    expect(await transaction((tx) => KIND.list(tx))).toEqual({ ok: true, value: [] })
    expect(await audited()).toEqual([])
  })
})

describe('the terms in force', () => {
  it('are written down once when many ask for the first time at once', async () => {
    const found = await Promise.all(Array.from({ length: RACERS }, () => readVersions(KIND)))
    expect(new Set(found.map(({ inForce }) => inForce.version))).toEqual(new Set([1]))
    expect((await readVersions(KIND)).versions).toHaveLength(1)
    expect(await audited()).toEqual([])
  })

  it('change on the first moment of the day that was published', async () => {
    await save(1, 5, day(3))
    const seatsIn = (days: number) =>
      asOf(now().add({ hours: 24 * days }), async () => {
        const outcome = await transaction((tx) => termsInForce(tx, KIND))
        return outcome.ok ? outcome.value.seats : null
      })
    expect([await seatsIn(0), await seatsIn(4)]).toEqual([2, 5])
  })
})
