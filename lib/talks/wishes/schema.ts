import { z } from 'zod'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import type { Saving } from '@/lib/shared/based-on'
import { pageSchema } from '@/lib/shared/page'
import { filterText, requiredLine, requiredWords, words } from '@/lib/shared/typed'
import { QUERY_MAX } from '@/lib/search/limits'
import { DETAILS_MAX, TOPIC_MAX } from './rules'
import { WISH_FILTERS, WISH_SORTS } from './types'

const wishId = z.uuid('WISH_UNKNOWN')
const topic = requiredLine(TOPIC_MAX, 'TOPIC_MISSING')
const details = words(DETAILS_MAX).default('')

export const wishIdSchema = z.object({ wishId })

/** What a member wishes to hear. */
export const wishSchema = z.object({ topic, details })
export type WishInput = z.infer<typeof wishSchema>

/** "I can speak about this": the topic in the speaker's own words. */
export const wishOfferSchema = z.object({ wishId, topic: requiredLine(200, 'TOPIC_MISSING') })
export type WishOfferInput = z.infer<typeof wishOfferSchema>

export const editWishSchema = z.object({ wishId, topic, details, basedOn: basedOnSchema })
export type EditWishInput = Saving<z.infer<typeof editWishSchema>>

/** `wishId` goes into `intoId`, with its votes. */
export const mergeWishesSchema = z.object({ wishId, intoId: wishId })
export type MergeWishesInput = z.infer<typeof mergeWishesSchema>

export const closeWishSchema = z.object({ wishId, reason: requiredWords(300, 'REASON_MISSING') })
export type CloseWishInput = z.infer<typeof closeWishSchema>

/** An empty talk takes the link away. */
export const linkWishSchema = z.object({
  wishId,
  talkId: z.union([z.literal('').transform(() => null), z.uuid('TALK_UNKNOWN')]),
  basedOn: basedOnSchema,
})
export type LinkWishInput = Saving<z.infer<typeof linkWishSchema>>

/** The address of a list of wishes; a value that is none counts as nothing. */
export const wishFilterSchema = z.object({
  query: filterText(QUERY_MAX),
  state: z.enum(WISH_FILTERS).catch('').default(''),
  sort: z.enum(WISH_SORTS).catch('votes').default('votes'),
  mine: z.enum(['', 'yes']).catch('').default(''),
  page: pageSchema,
})
