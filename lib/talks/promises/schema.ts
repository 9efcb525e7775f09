import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { dateSchema } from '@/lib/nights/schema'
import { QUERY_MAX } from '@/lib/search/limits'
import type { Saving } from '@/lib/shared/based-on'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import { pageSchema } from '@/lib/shared/page'
import { filterText, requiredLine, words } from '@/lib/shared/typed'
import { PROMISE_STATES } from './types'

const nothing = z.literal('').transform(() => null)

const month = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u, 'PROMISE_WHEN')
  .transform((text) => Temporal.PlainYearMonth.from(text))

/** A month or a day: one of them is there. */
const time = {
  month: z.union([nothing, month], 'PROMISE_WHEN').default(null),
  day: z.union([nothing, dateSchema], 'DATE_UNREADABLE').default(null),
}

const topic = requiredLine(200, 'TOPIC_MISSING')

/** What a member promises themselves. */
export const promiseTalkSchema = z.object({ topic, ...time })
export type PromiseTalkInput = z.output<typeof promiseTalkSchema>

/** What a coordinator notes, by hand or from a message of the log. */
export const notePromiseSchema = z.object({
  memberId: z.uuid('OFFER_OF_WHOM'),
  topic,
  ...time,
  said: words(500).default(''),
  messageId: z
    .union([nothing, z.string().regex(/^\d{1,18}$/u, 'MESSAGE_NOT_IN_LOG')], 'MESSAGE_NOT_IN_LOG')
    .default(null),
})
export type NotePromiseInput = z.output<typeof notePromiseSchema>

const promiseId = z.uuid('PROMISE_UNKNOWN')

export const changePromiseSchema = z.object({
  promiseId,
  topic,
  ...time,
  said: words(500).default(''),
  basedOn: basedOnSchema,
})
export type ChangePromiseInput = Saving<z.output<typeof changePromiseSchema>>

export const promiseIdSchema = z.object({ promiseId })

/** The talk by which it is kept. */
export const keepPromiseSchema = z.object({ promiseId, talkId: z.uuid('PROMISE_WHICH_TALK') })
export type KeepPromiseInput = z.output<typeof keepPromiseSchema>

/** The address of the list; a value that is none counts as nothing. */
export const promiseFilterSchema = z.object({
  query: filterText(QUERY_MAX),
  group: filterText(60),
  state: z
    .enum(['', ...PROMISE_STATES])
    .catch('')
    .default(''),
  page: pageSchema,
})

/** The address of the search in the log. */
export const sayingsSchema = z.object({ query: filterText(QUERY_MAX), page: pageSchema })
export type SayingsFilter = z.output<typeof sayingsSchema>

/** The message that a new one begins with. */
export const newPromiseSchema = z.object({
  message: z
    .string()
    .regex(/^\d{1,18}$/u)
    .optional()
    .catch(undefined),
})
