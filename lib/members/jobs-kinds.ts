import { z } from 'zod'
import type { JobKind } from '@/lib/jobs/types'

/** Queued where a seat may have opened or was taken; lib/seats/proposals/jobs.ts has the work. */
export const seatsChanged: JobKind<object> = { name: 'seats.propose', schema: z.object({}) }

/** Queued where members left, were removed or erased; lib/talks/vacancies/jobs.ts has the work. */
export const membersGone: JobKind<object> = { name: 'talks.vacate-planned', schema: z.object({}) }
