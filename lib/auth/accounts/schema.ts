import { z } from 'zod'

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
