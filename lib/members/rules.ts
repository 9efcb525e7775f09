import type { Role } from '@/lib/auth/types'

/** The roles after one is given or taken, in the order of `ROLES`, without doubles. */
export function changeRoles(held: readonly Role[], role: Role, give: boolean): Role[] {
  const rest = held.filter((other) => other !== role)
  return give ? [...rest, role] : rest
}

/** Whether taking the role, or the person, would leave the community without an owner. */
export function leavesNoOwner(owners: readonly string[], memberId: string): boolean {
  return owners.every((id) => id === memberId)
}

/** Whether these roles run the community: such people may sit in a second group. */
export function runsCommunity(roles: readonly Role[]): boolean {
  return roles.includes('OWNER') || roles.includes('ORGANISER')
}
