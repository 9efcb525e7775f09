import { readable } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { ruleAt } from './queries'
import { judge } from '@/lib/naming/engine/rules'
import { readKnowledge } from '@/lib/naming/knowledge/store'
import type { Finding } from './types'
import type { PublicRule } from '@/lib/naming/rules/types'

/** The rule in force, for whoever wants to join; null when there is none. Anybody may read it. */
export async function ruleForApplicants(): Promise<PublicRule | null> {
  const rule = await ruleAt(readable(), now())
  if (rule === null) return null
  const { id, version, template, reminderLimit } = rule
  return { id, version, template, reminderLimit }
}

/**
 * What the rule in force says of a nickname that a stranger is typing. The names of people that were
 * taught stay out of it: nobody finds out here who is known.
 */
export async function checkNicknameForApplicants(nickname: string): Promise<Finding | null> {
  const rule = await ruleForApplicants()
  if (rule === null) return null
  const { engine } = await readKnowledge(readable())
  return judge(nickname, rule.template, { ...engine, name: new Set() })
}
