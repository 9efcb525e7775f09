import { expect, it } from 'vitest'
import { z } from 'zod'
import { queueSchema } from '@/lib/compliance/schema'
import { treeSchema } from '@/lib/referrals/tree/schema'
import { numbersSchema } from '@/lib/seats/numbers/schema'
import { archiveSchema } from '@/lib/transcripts/schema'
import { unreadIn } from './unread'

it('finds nothing in an address that a filter understands, nor in an empty one', () => {
  expect(unreadIn(queueSchema, {})).toEqual([])
  expect(
    unreadIn(queueSchema, { query: '青舟', state: 'REMIND', missing: '', page: '3', other: 'x' }),
  ).toEqual([])
  expect(unreadIn(archiveSchema, { q: '账', month: '2026-05' })).toEqual([])
})

it('names a text that is too long with the length it may have', () => {
  expect(unreadIn(queueSchema, { query: '字'.repeat(81) })).toEqual([{ name: 'query', max: 80 }])
  expect(unreadIn(treeSchema, { q: '字'.repeat(80) })).toEqual([])
  expect(unreadIn(treeSchema, { q: '字'.repeat(200) })).toEqual([{ name: 'q', max: 80 }])
})

it('names a state, a group, a page and a month that mean nothing, also said twice', () => {
  expect(
    unreadIn(queueSchema, { state: 'NO_SUCH', groupId: 'x', page: '-1', query: ['a', 'b'] }),
  ).toEqual([
    { name: 'query', max: null },
    { name: 'groupId', max: null },
    { name: 'state', max: null },
    { name: 'page', max: null },
  ])
  expect(unreadIn(archiveSchema, { month: '2026-13' })).toEqual([{ name: 'month', max: null }])
})

it('looks behind a default that is transformed afterwards', () => {
  expect(unreadIn(numbersSchema, { weeks: '7' })).toEqual([{ name: 'weeks', max: null }])
  expect(unreadIn(numbersSchema, { weeks: '26' })).toEqual([])
  const upper = z.object({ a: z.enum(['x']).catch('x').default('x').transform(String) })
  expect(unreadIn(upper, { a: 'y' })).toEqual([{ name: 'a', max: null }])
})
