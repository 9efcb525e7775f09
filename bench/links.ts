import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { askToReturn } from '@/lib/applications/prove/commands'
import { requestLink } from '@/lib/auth/links/commands'
import { decide, environmentWith } from '@/lib/config/config'
import { databaseUrl } from '@/lib/db/address'
import { pool } from '@/lib/db/pool'
import { readable } from '@/lib/db/transaction'
import { ensureDefaultCommunity } from '@/lib/setup/commands-default'
import type { Outcome } from '@/lib/shared/outcome'
import { dice } from '@/prisma/demo/random'
import { percentile, withOwnDatabase } from './log-database'
import { rankTest } from './rank-test'
import { lineOf, type Line } from './table'

const TRIES = 200
/** Of each kind, before anything is counted. */
const WARM = 40
/** Below it, chance alone would seldom make such a difference. */
const CHANCE = 0.01

type Ask = (email: string, client: string) => Promise<Outcome<undefined>>

/**
 * Asks for a link 200 times for known and as often for unknown addresses, in an order by chance, while a worker
 * mails what was asked for: how long the answer takes must not say which is which.
 */
export async function benchLinks(): Promise<Line[]> {
  return withOwnDatabase(async () => {
    // Mails are put into the mailbox on this machine.
    decide({ YEHUA_MODE: 'development' })
    await fill()
    const worker = spawn(process.execPath, ['--import', 'tsx', 'bin/worker.ts'], {
      env: environmentWith({ DATABASE_URL: databaseUrl(), LOG_LEVEL: 'silent' }),
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    try {
      await untilWorking()
      return [
        ...(await compare('a member’s link', 'member', (email, client) =>
          requestLink({ email, next: '/', locale: 'zh', client }),
        )),
        ...(await compare('an applicant’s way back', 'applicant', (email, client) =>
          askToReturn({ email, locale: 'zh', client }),
        )),
      ]
    } finally {
      const exit = once(worker, 'exit')
      worker.kill('SIGTERM')
      await exit
    }
  })
}

async function compare(what: string, kind: string, ask: Ask): Promise<Line[]> {
  const chance = dice(20_170_518)
  const asked = (from: number, to: number) =>
    chance.shuffle(
      Array.from({ length: to - from }, (_, n) => from + n).flatMap((n) => [
        { known: true, email: addressOf(kind, n), n },
        { known: false, email: addressOf(`un${kind}`, n), n },
      ]),
    )
  const took = { known: [] as number[], unknown: [] as number[] }
  for (const { email, n, known } of asked(0, WARM)) await timed(ask, email, clientOf(n, known))
  for (const { email, n, known } of asked(WARM, WARM + TRIES))
    took[known ? 'known' : 'unknown'].push(await timed(ask, email, clientOf(n, known)))
  const { u, p } = rankTest(took.known, took.unknown)
  return [
    lineOf(`${what}: asked, each`, TRIES, ''),
    lineOf('median, address known', percentile(took.known, 0.5), ' ms'),
    lineOf('median, address unknown', percentile(took.unknown, 0.5), ' ms'),
    lineOf('p95, address known', percentile(took.known, 0.95), ' ms'),
    lineOf('p95, address unknown', percentile(took.unknown, 0.95), ' ms'),
    lineOf('rank test (Mann-Whitney), U', u, ''),
    lineOf('by chance alone, p', p, '', { min: CHANCE }),
  ]
}

async function timed(ask: Ask, email: string, client: string): Promise<number> {
  const began = performance.now()
  const outcome = await ask(email, client)
  const took = performance.now() - began
  if (!outcome.ok) throw new Error(`${email}: ${outcome.refusal.code}`)
  return took
}

/** Of one length, as the clients are: known and unknown differ in nothing that is sent. */
function addressOf(kind: string, n: number): string {
  return `${kind.padStart(12, 'x')}-${String(n).padStart(4, '0')}@evening.example`
}

function clientOf(n: number, known: boolean): string {
  return `198.${known ? '18' : '19'}.${String(100 + (n % 100))}.${String(100 + Math.floor(n / 100))}`
}

async function fill(): Promise<void> {
  const groupId = (await ensureDefaultCommunity()).groups[0]?.id ?? ''
  const numbers = Array.from({ length: WARM + TRIES }, (_, n) => n)
  await readable().member.createMany({
    data: numbers.map((n) => ({
      displayName: `灯 ${String(n)}`,
      groupId,
      email: addressOf('member', n),
    })),
  })
  await readable().application.createMany({
    data: numbers.map((n) => ({
      groupId,
      state: 'WAITING' as const,
      provenAt: new Date(),
      email: addressOf('applicant', n),
      name: '灯',
      company: '灯',
      position: '产品',
      nickname: '灯-灯-产品',
    })),
  })
}

/** A worker notes its queues when it starts. */
async function untilWorking(): Promise<void> {
  for (;;) {
    const { rows } = await pool().query<{ there: boolean }>(
      'SELECT count(*) > 3 AS there FROM pgboss.queue',
    )
    if (rows[0]?.there === true) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
