import { z } from 'zod'
import { QUERY_MAX } from '@/lib/search/limits'
import { pageSchema } from '@/lib/shared/page'
import { filterText, requiredLine, words } from '@/lib/shared/typed'
import { OFFER_SORTS, OFFER_SOURCES } from './types'

/** An offer is let go with a word of thanks, or without one. */
export const letGoSchema = z.object({
  offerId: z.uuid('OFFER_UNKNOWN'),
  thanks: words(500).default(''),
})
export type LetGoInput = z.output<typeof letGoSchema>

/** An offer that was let go is opened again. */
export const offerIdSchema = z.object({ offerId: z.uuid('OFFER_UNKNOWN') })
export type OfferIdInput = z.output<typeof offerIdSchema>

/** What a member said in the chat, as a coordinator notes it. */
export const noteOfferSchema = z.object({
  memberId: z.uuid('OFFER_OF_WHOM'),
  topic: requiredLine(200, 'TOPIC_MISSING'),
})
export type NoteOfferInput = z.output<typeof noteOfferSchema>

/** The address of the pool; a value that is none counts as nothing. */
export const offerFilterSchema = z.object({
  query: filterText(QUERY_MAX),
  group: filterText(60),
  source: z
    .enum(['', ...OFFER_SOURCES])
    .catch('')
    .default(''),
  closed: z.enum(['', 'yes']).catch('').default(''),
  sort: z.enum(OFFER_SORTS).catch('new').default('new'),
  page: pageSchema,
})
