import type { Viewer } from '@/lib/auth/types'
import { readVersions } from '@/lib/versioned/commands'
import { QUOTA_POLICIES } from './commands-policy'
import { canManageQuotas } from './policy'
import type { QuotaPolicies } from './types'

/** Every version, newest first, and which is in force; null for whom that is not. */
export async function quotaPolicies(viewer: Viewer): Promise<QuotaPolicies | null> {
  return canManageQuotas(viewer) ? readVersions(QUOTA_POLICIES) : null
}
