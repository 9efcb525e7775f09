import type { Viewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { quotaPolicyInForce } from './commands-policy'
import { canManageQuotas } from './policy'
import { listPolicies } from './store-policies'
import type { QuotaPolicies } from './types'

/** Every version, and which is in force; null for whom that is not. */
export async function quotaPolicies(viewer: Viewer): Promise<QuotaPolicies | null> {
  if (!canManageQuotas(viewer)) return null
  const inForce = await transaction(quotaPolicyInForce)
  if (!inForce.ok) throw new Error(`No quota policy: ${inForce.refusal.code}`)
  return { inForce: inForce.value, versions: await listPolicies(readable()) }
}
