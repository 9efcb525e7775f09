import type { Role } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'

export type PersonWithRoles = {
  readonly id: string
  readonly displayName: string
  readonly groupName: string
  readonly roles: readonly Role[]
}

/** Active members with a role, by name. */
export async function listRoleHolders(db: Tx): Promise<PersonWithRoles[]> {
  const rows = await db.member.findMany({
    where: { status: 'ACTIVE', roles: { isEmpty: false } },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
    select: { id: true, displayName: true, roles: true, group: { select: { name: true } } },
  })
  return rows.map(({ group, ...row }) => ({ ...row, groupName: group.name }))
}
