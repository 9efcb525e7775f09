import { z } from 'zod'
import { ROLES } from '@/lib/auth/types'

/** What the demo's sign-in page offers, in this order. */
export const DEMO_ROLES = ['VISITOR', 'APPLICANT', 'MEMBER', ...ROLES] as const
export type DemoRole = (typeof DEMO_ROLES)[number]

export const demoRoleSchema = z.enum(DEMO_ROLES)
