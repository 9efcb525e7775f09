import { SMTPServer } from 'smtp-server'
import { createApplication, createGroup } from '@/lib/applications/fixtures'
import { decide } from '@/lib/applications/decide/commands'
import { decisionDue } from '@/lib/applications/jobs-kinds'
import type { KilledApp } from './app'
import { orThrow } from './importing'
import type { Step } from './types'

const PEOPLE = 8

/** An SMTP server of this machine that counts the mails of each recipient, a mail sent twice once. */
export type Sink = {
  readonly port: number
  readonly mailsTo: (address: string) => number
  /** How often a mail came that had come before, under the same Message-ID. */
  readonly again: () => number
  readonly close: () => Promise<void>
}

export async function openSink(): Promise<Sink> {
  const mails = new Map<string, Set<string>>()
  let again = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const id = /^message-id: (.+)$/imu.exec(Buffer.concat(chunks).toString())?.[1] ?? ''
        for (const { address } of session.envelope.rcptTo) {
          const known = mails.get(address) ?? new Set()
          if (known.has(id)) again += 1
          mails.set(address, known.add(id))
        }
        done()
      })
    },
  })
  // A client that was killed breaks its connection off.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  return {
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
    mailsTo: (to) => mails.get(to)?.size ?? 0,
    again: () => again,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** Organisers admitted people; when the time has come they become members and each gets one mail. */
export function notifying(sink: Sink): Step {
  return {
    name: 'notifying by mail',
    tables: ['Mail', 'Member'],
    begin: async (app) => {
      const groupId = await createGroup(100)
      const people = await Promise.all(
        Array.from({ length: PEOPLE }, async (_, at) => {
          const email = `${groupId}-${String(at)}@applicant.example`
          const id = await createApplication(groupId, { name: `陆望舒${String(at)}`, email })
          const decision = { applicationId: id, version: 0, choice: 'ADMITTED' as const }
          orThrow(await decide({ kind: 'console' }, { ...decision, reason: '欢迎' }))
          return { id, email }
        }),
      )
      const ids = people.map(({ id }) => id)
      const mailed = () => people.map(({ email }) => sink.mailsTo(email))
      return {
        start: () => becomeDue(app, ids),
        isDone: async () =>
          (await unsent(app, groupId)) === 0 && mailed().every((count) => count > 0),
        check: async () => {
          const { members, notified } = await admittedTo(app, groupId, ids)
          const counts = mailed()
          const whole = members === PEOPLE && notified === PEOPLE
          const once = counts.every((count) => count === 1)
          return { lost: counts.some((count) => count === 0) ? 1 : 0, half: whole && once ? 0 : 1 }
        },
      }
    },
  }
}

/** The minutes in which a decision can be taken back are over. */
async function becomeDue(app: KilledApp, ids: readonly string[]): Promise<void> {
  await app.query(
    `UPDATE "Application" SET "notifyAt" = now() - interval '1 second' WHERE "id" = ANY ($1::uuid[])`,
    [ids],
  )
  await app.query(
    `UPDATE pgboss.job SET start_after = now()
     WHERE name = $1 AND data ->> 'applicationId' = ANY ($2::text[]) AND state = 'created'`,
    [decisionDue.name, ids],
  )
}

async function unsent(app: KilledApp, groupId: string): Promise<number> {
  const [row] = await app.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM "Mail" WHERE "to" LIKE $1 AND "sentAt" IS NULL`,
    [`${groupId}-%`],
  )
  return row?.count ?? 0
}

async function admittedTo(app: KilledApp, groupId: string, ids: readonly string[]) {
  const [row] = await app.query<{ members: number; notified: number }>(
    `SELECT (SELECT count(*)::int FROM "Member" WHERE "groupId" = $1) AS members,
       (SELECT count(*)::int FROM "Application" WHERE "id" = ANY ($2::uuid[])
          AND "notifiedAt" IS NOT NULL AND "memberId" IS NOT NULL) AS notified`,
    [groupId, ids],
  )
  return row ?? { members: 0, notified: 0 }
}
