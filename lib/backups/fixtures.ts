import { Readable } from 'node:stream'
import { Client } from 'pg'
import { CONSOLE } from '@/lib/auth/fixtures'
import { writeBackup } from './commands'
import { restoreBackup } from './commands-restore'

/** A backup of the database in use, unpacked. */
export async function backup(): Promise<Buffer> {
  const all: Buffer[] = []
  const made = await writeBackup(CONSOLE, async (pieces) => {
    for await (const piece of pieces) all.push(piece as Buffer)
  })
  if (!made.ok) throw new Error(made.refusal.code)
  return Buffer.concat(all)
}

export const restore = (file: Buffer, otherKey = false) =>
  restoreBackup(CONSOLE, () => Readable.from([file.subarray(0, 1000), file.subarray(1000)]), {
    otherKey,
  })

/** What a backup does not open again: `store-restored.ts` of the rooms. */
const ENDED = new Set(['Session', 'SignInLink', 'PasskeyChallenge'])

/** A sum over every row of every table; what restoring itself writes down or ends is left out. */
export async function sums(url: string): Promise<Record<string, string>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
    )
    const found: Record<string, string> = {}
    for (const { name: table } of tables) {
      if (ENDED.has(table)) continue
      const only = table === 'AuditRecord' ? `WHERE action NOT LIKE 'backup.%'` : ''
      const { rows } = await client.query<{ sum: string | null }>(
        `SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS sum FROM "${table}" t ${only}`,
      )
      found[table] = rows[0]?.sum ?? ''
    }
    return found
  } finally {
    await client.end()
  }
}
