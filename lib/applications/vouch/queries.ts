import { z } from 'zod'
import type { Viewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { quotaPolicyInForce } from '@/lib/quotas/commands-policy'
import { toInstant } from '@/lib/shared/clock'
import { canVouch } from '@/lib/applications/policy'
import type { UnvouchedFilter } from '@/lib/applications/apply/schema'
import * as store from './store'
import type { UnvouchedApplicant, UnvouchedPage } from './types'
import { countPages, pageRange } from '@/lib/shared/page'

const PAGE = 20

/**
 * Who asks for a voucher, the longest waiting first: those whose address is proven and who look
 * like people. Null for a viewer who is no member.
 */
export async function unvouchedApplicants(
  viewer: Viewer,
  { group, page }: UnvouchedFilter,
): Promise<UnvouchedPage | null> {
  if (!canVouch(viewer)) return null
  const range = { groupId: group === '' ? null : group, ...pageRange(page, PAGE) }
  const [{ rows, total }, days] = await Promise.all([
    store.listUnvouched(readable(), range),
    vouchDays(),
  ])
  const people = rows.map((row) => shown(row, days))
  return { people, total, page, pages: countPages(total, PAGE) }
}

/** One of them; null when no applicant of this id asks for a voucher now. */
export async function unvouchedApplicant(
  viewer: Viewer,
  id: string,
): Promise<UnvouchedApplicant | null> {
  if (!canVouch(viewer) || !z.uuid().safeParse(id).success) return null
  const row = await store.findUnvouched(readable(), id)
  return row === null ? null : shown(row, await vouchDays())
}

function shown({ since, ...row }: store.UnvouchedRow, days: number): UnvouchedApplicant {
  const from = toInstant(since)
  return { ...row, since: from, until: from.add({ hours: days * 24 }) }
}

async function vouchDays(): Promise<number> {
  const policy = await transaction(quotaPolicyInForce)
  if (!policy.ok) throw new Error(`No quota policy: ${policy.refusal.code}`)
  return policy.value.vouchDays
}
