import { readable } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { ruleAt } from './queries'
import { judge } from '@/lib/naming/nickname/rules'
import { readKnowledge } from '@/lib/naming/knowledge/store'
import type { Finding } from './types'
import type { PublicRule } from '@/lib/naming/rules/types'

/** The rule in force, for applicants; null when there is none. No permission is needed. */
export async function ruleForApplicants(): Promise<PublicRule | null> {
  const rule = await ruleAt(readable(), now())
  if (rule === null) return null
  const { id, version, template, reminderLimit } = rule
  return { id, version, template, reminderLimit }
}

/**
 * What the rule in force says of a nickname that an applicant is typing. Taught names of people are left
 * out: otherwise a visitor could find out here who is a member.
 */
export async function checkNicknameForApplicants(nickname: string): Promise<Finding | null> {
  const rule = await ruleForApplicants()
  if (rule === null) return null
  const { words } = await readKnowledge(readable())
  return judge(nickname, rule.template, { ...words, name: new Set() })
}
