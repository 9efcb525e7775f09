import { z } from 'zod'
import { tokenIn } from '@/lib/auth/links/rules-glued'
import { dateSchema } from '@/lib/nights/schema'
import type { Saving } from '@/lib/shared/based-on'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import { line, optionalLine, requiredLine, requiredWords, words } from '@/lib/shared/typed'

const askId = z.uuid('ASK_UNKNOWN')
const noDate = z.literal('').transform(() => null)
const dateOrNone = z.union([noDate, dateSchema], 'DATE_UNREADABLE').default(null)
const idOrNone = (code: string) =>
  z.union([z.literal('').transform(() => null), z.uuid(code)], code).default(null)

/** How an ask came about, as the address of its form says it. */
const ASK_WAYS = ['ASKED', 'STANDBY'] as const

export const askSchema = z.object({
  groupId: z.uuid('GROUP_UNKNOWN'),
  memberId: z.uuid('ASK_WHOM'),
  topic: line(120),
  note: words(500),
  date1: dateOrNone,
  date2: dateOrNone,
  date3: dateOrNone,
  answerBy: dateSchema,
  offerId: idOrNone('OFFER_UNKNOWN'),
  wishId: idOrNone('WISH_UNKNOWN'),
  way: z.enum(ASK_WAYS).catch('ASKED').default('ASKED'),
})
export type AskInput = z.output<typeof askSchema>

/** What the address of the form begins it with; a value that is none counts as nothing. */
export const newAskSchema = z.object({
  group: z.uuid().optional().catch(undefined),
  date: dateSchema.optional().catch(undefined),
  member: z.uuid().optional().catch(undefined),
  offer: z.uuid().optional().catch(undefined),
  wish: z.uuid().optional().catch(undefined),
  way: z.enum(ASK_WAYS).catch('ASKED').default('ASKED'),
})

export const askIdSchema = z.object({ askId })
export const agreeSchema = z.object({ askId, basedOn: basedOnSchema })
export type AgreeInput = Saving<z.output<typeof agreeSchema>>
export const replySchema = z.object({
  askId,
  reply: requiredWords(500, 'ASK_REPLY_MISSING'),
  basedOn: basedOnSchema,
})
export type ReplyInput = Saving<z.output<typeof replySchema>>

/** The member answers signed in, or by the link that they were sent. */
const answered = {
  askId,
  link: z.string().max(200).catch('').default('').transform(tokenIn),
}
const topic = requiredLine(120, 'TOPIC_MISSING')

export const acceptSchema = z.object({ ...answered, date: dateOrNone, topic })
export type AcceptInput = z.output<typeof acceptSchema>
export const refuseSchema = z.object({ ...answered, reason: optionalLine(200) })
export type RefuseInput = z.output<typeof refuseSchema>
export const proposeSchema = z.object({ ...answered, date: dateSchema, topic })
export type ProposeInput = z.output<typeof proposeSchema>
export const askBackSchema = z.object({
  ...answered,
  question: requiredWords(500, 'ASK_QUESTION_MISSING'),
})
export type AskBackInput = z.output<typeof askBackSchema>

/** The address of the answer page. */
export const askedPageSchema = z.object({
  ask: z.uuid().optional().catch(undefined),
  link: z.string().max(200).catch('').default('').transform(tokenIn),
})
