import { beforeEach, expect, it } from 'vitest'
import { freshDatabase } from '@/lib/testing/database'
import { transaction } from './transaction'

beforeEach(freshDatabase)

it('has the connection keep the plan of what is asked again, and goes on when a table changes under it', async () => {
  const kept = await transaction(async (tx) => {
    const ask = () => tx.group.findMany({ where: { name: 'East' }, select: { capacity: true } })
    await ask()
    await ask()
    await tx.group.create({ data: { name: 'East', capacity: 70 } })
    expect(await ask()).toEqual([{ capacity: 70 }])
    await tx.$executeRawUnsafe('ALTER TABLE "Group" ADD COLUMN "later" text')
    expect(await ask()).toEqual([{ capacity: 70 }])
    await tx.$executeRawUnsafe('ALTER TABLE "Group" DROP COLUMN "later"')
    return tx.$queryRaw<{ runs: number }[]>`
      SELECT (generic_plans + custom_plans)::int AS runs FROM pg_prepared_statements
      WHERE statement LIKE '%"capacity"%"name" = $1%'`
  })
  expect(kept).toMatchObject({ ok: true, value: [{ runs: 3 }] })
})
