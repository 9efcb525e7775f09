import { beforeEach, describe, expect, it } from 'vitest'
import { ok, refuse, reject } from '@/lib/shared/outcome'
import { freshDatabase } from '@/lib/testing/database'
import { constraintOf } from './constraints'
import { pool } from './pool'
import { readable, transaction } from './transaction'

beforeEach(freshDatabase)

const groups = () => readable().group.findMany({ select: { name: true } })

describe('a transaction', () => {
  it('answers the value of its work once it is committed', async () => {
    const outcome = await transaction(async (tx) => {
      await tx.group.create({ data: { name: 'East' } })
      return 7
    })
    expect(outcome).toEqual(ok(7))
    expect(await groups()).toEqual([{ name: 'East' }])
  })

  it('hands a refusal on as a value and keeps nothing of the work', async () => {
    const outcome = await transaction(async (tx) => {
      await tx.group.create({ data: { name: 'East' } })
      return reject('GROUP_FULL', { capacity: 500 }, 'group')
    })
    expect(outcome).toEqual(refuse('GROUP_FULL', { capacity: 500 }, 'group'))
    expect(await groups()).toEqual([])
  })

  it('turns a unique violation that it knows into its refusal', async () => {
    await transaction((tx) => tx.group.create({ data: { name: 'East' } }))
    const outcome = await transaction((tx) => tx.group.create({ data: { name: 'East' } }))
    expect(outcome).toEqual(refuse('GROUP_NAME_TAKEN', {}, 'name'))
  })

  it('lets a fault through and keeps nothing of the work', async () => {
    const fault = new Error('a fault')
    const failing = transaction(async (tx) => {
      await tx.group.create({ data: { name: 'East' } })
      throw fault
    })
    await expect(failing).rejects.toBe(fault)
    expect(await groups()).toEqual([])
  })

  it('does its work again when it and another waited for each other', async () => {
    for (const name of ['East', 'West']) await readable().group.create({ data: { name } })
    let met = 0
    let goOn: () => void = () => undefined
    const bothHold = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const raise = (first: string, second: string) =>
      transaction(async (tx) => {
        const add = { data: { capacity: { increment: 1 } } }
        await tx.group.update({ where: { name: first }, ...add })
        met += 1
        if (met === 2) goOn()
        await bothHold
        await tx.group.update({ where: { name: second }, ...add })
      })
    const before = await readable().group.findMany({ orderBy: { name: 'asc' } })
    const outcomes = await Promise.all([raise('East', 'West'), raise('West', 'East')])
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true])
    expect(met).toBe(3)
    const after = await readable().group.findMany({ orderBy: { name: 'asc' } })
    expect(after.map(({ capacity }) => capacity)).toEqual(
      before.map(({ capacity }) => capacity + 2),
    )
  })
})

describe('the violated constraint', () => {
  const violate = async (sql: string) => {
    const script = `CREATE TEMP TABLE seats (n int CONSTRAINT seats_positive CHECK (n > 0),
      span int4range, CONSTRAINT seats_apart EXCLUDE USING gist (span WITH &&)) ON COMMIT DROP`
    return transaction(async (tx) => {
      await tx.$executeRawUnsafe(script)
      await tx.$executeRawUnsafe(sql)
    }).catch((cause: unknown) => constraintOf(cause, ['seats_apart', 'seats_positive']))
  }

  it('is named for a check', async () => {
    expect(await violate('INSERT INTO seats VALUES (0)')).toBe('seats_positive')
  })

  it('is named for an exclusion', async () => {
    const overlap = `INSERT INTO seats VALUES (1, '[1,5]'), (2, '[5,9]')`
    expect(await violate(overlap)).toBe('seats_apart')
  })

  it('is named for an error of the plain driver', async () => {
    await transaction((tx) => tx.group.create({ data: { name: 'East' } }))
    const twice = pool().query(
      `INSERT INTO "Group" (id, name) VALUES ('00000000-0000-7000-8000-000000000001', 'East')`,
    )
    expect(await twice.catch(constraintOf)).toBe('Group_name_key')
  })

  it('is nothing for other errors', () => {
    expect(constraintOf(new Error('Group_name_key'), ['Group_name_key'])).toBeNull()
    expect(constraintOf(null)).toBeNull()
  })
})
