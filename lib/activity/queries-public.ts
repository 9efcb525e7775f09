import { transaction } from '@/lib/db/transaction'
import { policyInForce } from '@/lib/activity/policies/commands'

/** What whoever wants to join is told of being silent. In days. */
export type Expectations = {
  readonly windowDays: number
  readonly newcomerDays: number
  readonly speakerImmunityDays: number
}

/** The terms in force that concern everybody; anybody may read them. */
export async function expectationsForApplicants(): Promise<Expectations> {
  const policy = await transaction(policyInForce)
  if (!policy.ok) throw new Error(`No activity policy: ${policy.refusal.code}`)
  const { windowDays, newcomerDays, speakerImmunityDays } = policy.value
  return { windowDays, newcomerDays, speakerImmunityDays }
}
