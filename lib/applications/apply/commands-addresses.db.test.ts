import { beforeEach, describe, expect, it } from 'vitest'
import { createMember } from '@/lib/auth/fixtures'
import { decide } from '@/lib/config/config'
import { pool } from '@/lib/db/pool'
import { openApplication, askToReturn } from '@/lib/applications/prove/commands'
import { createReferringCommunity } from '@/lib/referrals/fixtures'
import { statementsOf } from '@/lib/testing/statements'
import * as fixtures from './fixtures'

/**
 * Not by the clock, which a busy machine moves: the work that an answer waits for is the same for every address, in
 * the same statements, and what follows is queued under the same kinds.
 */
const MEMBERS = 'member@here.example'
const APPLICANTS = 'lu@applicant.example'
const UNKNOWN_ADDRESS = 'new@applicant.example'

beforeEach(async () => {
  decide({ YEHUA_MODE: 'development', SMTP_URL: '' })
  const groupId = await createReferringCommunity()
  await createMember(groupId, '已在群里的人', { email: MEMBERS })
  await fixtures.createApplicant({ email: APPLICANTS })
  await openApplication(await fixtures.tokenTo(APPLICANTS), '192.0.2.1')
})

type Work = { readonly statements: string[]; readonly jobs: unknown[] }

/** What is sent to the database before the answer, and what it leaves in the queue. */
async function workOf(act: () => Promise<unknown>): Promise<Work> {
  await pool().query('DELETE FROM pgboss.job')
  const statements = await statementsOf(act)
  const { rows } = await pool().query<{ name: string; at_once: boolean }>(
    `SELECT name, start_after <= created_on AS at_once FROM pgboss.job ORDER BY name`,
  )
  return { statements, jobs: rows }
}

async function compare(act: (email: string) => Promise<unknown>): Promise<Work> {
  // The first of all makes what is cached.
  await act('first@applicant.example')
  const unknown = await workOf(() => act(UNKNOWN_ADDRESS))
  expect(await workOf(() => act(MEMBERS))).toEqual(unknown)
  expect(await workOf(() => act(APPLICANTS))).toEqual(unknown)
  expect(unknown.statements.length).toBeGreaterThan(2)
  expect(unknown.statements.join(' ')).not.toContain('"Member"')
  return unknown
}

describe('a known and an unknown address are the same work', () => {
  it('when a visitor applies', async () => {
    const { jobs } = await compare(async (email) =>
      fixtures.send(await fixtures.createForm({ email })),
    )
    expect(jobs).toEqual([{ name: 'applications.mail-proof', at_once: true }])
  })

  it('when an applicant asks for the way back, whose mail is made when the answer is gone', async () => {
    const ask = (email: string) => askToReturn({ email, locale: 'zh', client: '192.0.2.3' })
    const { jobs } = await compare(ask)
    expect(jobs).toEqual([{ name: 'applications.mail-return', at_once: false }])
  })
})
