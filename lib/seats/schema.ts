import { z } from 'zod'
import { fold } from '@/lib/search/fold'
import { pageSchema } from '@/lib/shared/page'
import { requiredWords, words } from '@/lib/shared/typed'
import { termsFormSchema } from '@/lib/versioned/schema'
import type { RoleWeight } from './types'

const MAX_POINTS = 1000
const MAX_ROLES = 30

const points = z.coerce
  .number('POINTS_NO_NUMBER')
  .int('POINTS_NO_NUMBER')
  .min(0, 'POINTS_NO_NUMBER')
  .max(MAX_POINTS, 'POINTS_TOO_MANY')

/** One role a line: the word, a space, its points. */
const roles = z
  .string()
  .max(2000, 'TOO_LONG')
  .transform((text, context) => {
    const lines = text
      .split(/\r?\n/u)
      .map((line) => line.trim())
      .filter((line) => line !== '')
    const read = lines.map(readRole)
    const words = new Set(read.flatMap((role) => (role === null ? [] : [fold(role.word)])))
    const fault =
      lines.length > MAX_ROLES
        ? 'ROLES_TOO_MANY'
        : read.includes(null)
          ? 'ROLE_UNREADABLE'
          : words.size < read.length
            ? 'ROLE_TWICE'
            : null
    if (fault !== null) context.addIssue({ code: 'custom', message: fault })
    return read.filter((role) => role !== null)
  })

function readRole(line: string): RoleWeight | null {
  const parts = /^(?<word>\S(?:.{0,28}?\S)??)[\s:：=＝]+(?<points>\d{1,4})$/u.exec(line)?.groups
  if (parts === undefined) return null
  const role = { word: (parts['word'] ?? '').trim(), points: Number(parts['points']) }
  return role.points > MAX_POINTS ? null : role
}

/** The roles as they are typed. */
export function rolesAsText(weights: readonly RoleWeight[]): string {
  return weights.map((role) => `${role.word} ${String(role.points)}`).join('\n')
}

export const seatTermsSchema = z.object({
  roles,
  companyPoints: points,
  companyMany: points.min(1, 'POINTS_NO_NUMBER'),
  referralPoints: points,
  waitingPoints: points,
  waitingMax: points,
})

export const seatPolicySchema = seatTermsSchema.extend(termsFormSchema.shape)
export type SeatPolicyInput = z.output<typeof seatPolicySchema>

const groupId = z.uuid().or(z.literal('')).catch('').default('')

/** What stands in the address of the desk's wait-list. Bad values fall back: an address is not a form. */
export const seatsFilterSchema = z.object({ group: groupId, page: pageSchema })
export type SeatsFilter = z.output<typeof seatsFilterSchema>

const applicationId = z.uuid('APPLICATION_UNKNOWN')
const version = z.coerce.number().int()

export const admitSchema = z.object({ applicationId, version, reason: words(500).default('') })
export type AdmitInput = z.output<typeof admitSchema>

export const passOverSchema = z.object({
  applicationId,
  reason: requiredWords(500, 'PASS_REASON_MISSING'),
})
export type PassOverInput = z.output<typeof passOverSchema>

export const proposeAgainSchema = z.object({ applicationId })
