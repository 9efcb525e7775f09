import { readable } from '@/lib/db/transaction'
import { toInstant } from '@/lib/shared/clock'
import { accountOfSession } from '@/lib/auth/sessions/store-origin'
import type { Viewer } from '@/lib/auth/types'
import { listAccounts } from './store'
import type { OwnAccount } from './types'

/** The viewer's linked accounts, the newest first. Empty for a viewer who is no member. */
export async function accounts(viewer: Viewer): Promise<OwnAccount[]> {
  if (viewer.kind !== 'member') return []
  const db = readable()
  const [rows, inUse] = await Promise.all([
    listAccounts(db, viewer.memberId),
    viewer.sessionId === null ? null : accountOfSession(db, viewer.sessionId),
  ])
  return rows.map(({ id, provider, createdAt, lastUsedAt }) => ({
    id,
    provider: provider === 'WECHAT' ? 'WECHAT' : 'OIDC',
    linkedAt: toInstant(createdAt),
    lastUsedAt: lastUsedAt === null ? null : toInstant(lastUsedAt),
    isThisOne: id === inUse,
  }))
}
