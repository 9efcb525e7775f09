import type { MemberViewer } from '@/lib/auth/types'
import { createNamed } from '@/lib/claims/fixtures'
import { pool } from '@/lib/db/pool'
import { drainJobs } from '@/lib/jobs/drain'
import { writeInvitationsJob } from './jobs'

/** For tests: members of a group, with addresses, who never came in. */
export async function createInvitees(groupId: string, count: number): Promise<MemberViewer[]> {
  const made: MemberViewer[] = []
  for (let n = 0; n < count; n += 1) {
    const nickname = `成员${String(n).padStart(3, '0')}-青禾-产品`
    made.push(await createNamed(groupId, nickname, { email: `m${String(n)}@example.org` }))
  }
  return made
}

/** For tests: does the waiting parts of a batch without the pauses between them. */
export async function writeAll(parts = 50): Promise<void> {
  for (let part = 0; part < parts; part += 1) {
    await pool().query('UPDATE pgboss.job SET start_after = now() WHERE name = $1', [
      writeInvitationsJob.name,
    ])
    if ((await drainJobs([writeInvitationsJob])) === 0) return
  }
}
