import { transaction, readable } from '@/lib/db/transaction'
import { eachApart } from '@/lib/jobs/each'
import { now } from '@/lib/shared/clock'
import { earned, earningSince } from './rules-earning'
import * as store from './store'
import { earningFacts } from './store-earning'
import { listPolicies } from './store-policies'

/**
 * Grants everybody what they earned by talks and nights, each thing once, however often it is asked.
 * Does nothing while nothing is earned. Answers how many entries were written.
 */
export async function grantEarned(): Promise<number> {
  const at = now()
  const policies = await listPolicies(readable())
  const talks = earningSince(policies, at, 'talkEarns')
  const nights = earningSince(policies, at, 'nightsForOne')
  if (talks === null && nights === null) return 0
  let written = 0
  await eachApart(
    await earningFacts(readable(), { talks, nights, until: at }),
    async ({ memberId }) => {
      const outcome = await transaction(async (tx) => {
        // Held against a merge, and looked at again: of two who grant, one does.
        if (!(await store.holdMember(tx, memberId))) return 0
        await store.lockBalance(tx, memberId)
        const [facts] = await earningFacts(tx, { talks, nights, until: at }, memberId)
        const due = facts === undefined ? null : earned(policies, at, facts)
        const grants = due?.grants ?? []
        const entry = { memberId, kind: 'GRANT' as const, at }
        return store.insertEntries(
          tx,
          grants.map((grant) => ({ ...entry, ...grant })),
        )
      })
      if (!outcome.ok) throw new Error(`Earned quota could not be granted: ${outcome.refusal.code}`)
      written += outcome.value
    },
  )
  return written
}
