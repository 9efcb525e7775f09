import { z } from 'zod'
import type { ProviderId } from './types'

/** The form that removes a linked account. */
export const accountIdSchema = z.object({ id: z.uuid() })

/** How the address of the page of one's devices says what came of linking: a word of ours, or the code of a refusal. */
export const resultSchema = z
  .enum([
    'linked',
    'failed',
    'ACCOUNT_OF_ANOTHER',
    'ACCOUNT_LINKED',
    'SIGN_IN_AGAIN',
    'SIGN_IN_FIRST',
  ])
  .optional()
  .catch(undefined)

/** Of which provider an address speaks. */
export const providerSchema = z
  .enum(['oidc', 'wechat'])
  .transform((id): ProviderId => (id === 'wechat' ? 'WECHAT' : 'OIDC'))
  .catch('OIDC')
