import { beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { transaction } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { enqueue } from './queue'

const kind = (name: string) => ({ name, schema: z.object({ word: z.string() }) })

beforeEach(freshDatabase)

it('takes a job into a queue that another made after this transaction used the table of jobs', async () => {
  const [first, second] = [kind('testing.first'), kind('testing.second')]
  await transaction((tx) => enqueue(tx, first, { word: 'before' }))
  await transaction(async (tx) => {
    await enqueue(tx, first, { word: 'lamp' })
    await transaction((other) => enqueue(other, second, { word: 'of the other' }))
    expect(await enqueue(tx, second, { word: 'of this' })).toBe(true)
  })
})
