import { z } from 'zod'
import type { JobKind } from '@/lib/jobs/types'

/** Queued where a seat may have opened or was taken; lib/seats/proposals/jobs.ts has the work. */
export const seatsChanged: JobKind<object> = { name: 'seats.propose', schema: z.object({}) }
