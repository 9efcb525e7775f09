import { z } from 'zod'
import { ROLES } from '@/lib/auth/types'

/** What the demo's sign-in page offers, in this order. */
export const DEMO_ROLES = ['VISITOR', 'APPLICANT', 'MEMBER', ...ROLES] as const
export type DemoRole = (typeof DEMO_ROLES)[number]

/** The buttons of the page. What is none of them signs out. */
export const demoSchema = z.object({
  role: z.enum(DEMO_ROLES).catch('VISITOR'),
  next: z.string().max(500).catch('/').default('/'),
})
