import { z } from 'zod'
import type { JobKind } from '@/lib/jobs/types'

/**
 * Queued by an import with the transaction that brings new messages: nights should be looked for
 * in them. The room that does (lib/detection) stands above this one and gives the job its work.
 */
export const nightsWanted: JobKind<{ groupId: string }> = {
  name: 'detection.find-nights',
  schema: z.object({ groupId: z.uuid() }),
}

/**
 * Queued beside it: the new labels and nicknames should be matched with members. The room that does
 * (lib/matching) stands above this one.
 */
export const peopleWanted: JobKind<{ groupId: string }> = {
  name: 'matching.resolve',
  schema: z.object({ groupId: z.uuid() }),
}

/**
 * Queued with every label that is linked to a member, taken from one, or moved to another: evenings that are
 * in the log give their talk and presence to whom the labels belong to. The room that does (lib/detection)
 * stands above this one.
 */
export const labelsLinked: JobKind<{ groupId: string; personIds: string[] }> = {
  name: 'detection.credit-people',
  schema: z.object({ groupId: z.uuid(), personIds: z.array(z.uuid()) }),
}

/**
 * Queued after a match run and after labels were linked: codes that members say in the group to show which nickname
 * is theirs are looked for. The room that does (lib/claims) stands above this one.
 */
export const codesWanted: JobKind<Record<string, never>> = {
  name: 'claims.look-for-codes',
  schema: z.object({}),
}

/** Runs an upload's import; `jobs.ts` has the work. Its last try is over within a minute of waiting. */
export const uploadQueued: JobKind<{ uploadId: string }> = {
  name: 'logs.import-upload',
  schema: z.object({ uploadId: z.uuid() }),
  retries: 3,
}
