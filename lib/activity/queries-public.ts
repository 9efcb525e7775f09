import { transaction } from '@/lib/db/transaction'
import { policyInForce } from '@/lib/activity/policies/commands'

/** What applicants read about silence. In days. */
export type Expectations = {
  readonly windowDays: number
  readonly newcomerDays: number
  readonly speakerImmunityDays: number
}

/** The terms in force that concern every member. No permission is needed. */
export async function expectationsForApplicants(): Promise<Expectations> {
  const policy = await transaction(policyInForce)
  if (!policy.ok) throw new Error(`No activity policy: ${policy.refusal.code}`)
  const { windowDays, newcomerDays, speakerImmunityDays } = policy.value
  return { windowDays, newcomerDays, speakerImmunityDays }
}
