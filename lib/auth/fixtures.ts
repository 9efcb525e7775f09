import { signedIn } from './fixtures-viewer'
import { ensureDefaultCommunity } from '@/lib/setup/commands-default'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { mailLink } from '@/lib/auth/jobs'
import { pool } from '@/lib/db/pool'
import { drainJobs } from '@/lib/jobs/drain'
import { newLink } from '@/lib/auth/links/new-link'
import { openLink } from '@/lib/auth/links/open-link'
import type { Actor, MemberViewer, Role } from './types'

/** For tests: an empty database with the default community; answers its first group's id. */
export async function freshCommunity(): Promise<string> {
  await freshDatabase()
  return (await ensureDefaultCommunity()).groups[0]?.id ?? ''
}

/** For tests: a member of the community. */
export async function createMember(
  groupId: string,
  displayName: string,
  {
    email = null,
    roles = [],
    locale = null,
  }: { email?: string | null; roles?: Role[]; locale?: string | null } = {},
): Promise<MemberViewer> {
  const { id } = await readable().member.create({
    data: { displayName, email, roles, locale, groupId },
  })
  return signedIn({ memberId: id, displayName, groupId, roles, locale })
}

export const CONSOLE: Actor = { kind: 'console' }

/** For tests: signs the member in and answers the cookie's value. */
export async function signIn(memberId: string, device: string | null = null): Promise<string> {
  const link = await newLink(readable(), { memberId, purpose: 'PERSONAL', createdById: null })
  const session = await openLink(link.token, { device })
  if (session === null) throw new Error('The link did not open.')
  return session.token
}

/** For tests: sends the links that were asked for, without the seconds that each waits. */
export async function mailLinks(): Promise<void> {
  await pool().query('UPDATE pgboss.job SET start_after = now() WHERE name = $1', [mailLink.name])
  await drainJobs([mailLink])
}

/** The code of a refusal, or `OK`. */
export function codeOf(outcome: { ok: boolean; refusal?: { code: string } }): string {
  return outcome.ok ? 'OK' : (outcome.refusal?.code ?? '')
}
