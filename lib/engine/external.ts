import { Client } from 'pg'
import { StartRefused } from '@/lib/shared/start-refused'

const OLDEST = 150_000

/** Proves that the server at DATABASE_URL can be used. Throws `StartRefused` with what to do. */
export async function checkServer(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (cause) {
    throw new StartRefused(
      `The database at ${nameOf(url)} cannot be reached (${reasonOf(cause)}). Check DATABASE_URL and that the server runs.`,
    )
  }
  try {
    const answer = await client.query<Record<'number' | 'name' | 'encoding', string>>(
      `SELECT current_setting('server_version_num') AS number,
              current_setting('server_version') AS name,
              current_setting('server_encoding') AS encoding`,
    )
    const about = answer.rows[0]
    if (about !== undefined) refuseUnfit(url, about)
  } finally {
    await client.end()
  }
}

/** Whether these facts of a server suffice; throws when not. */
export function refuseUnfit(
  url: string,
  about: Readonly<Record<'number' | 'name' | 'encoding', string>>,
): void {
  if (Number(about.number) < OLDEST) {
    throw new StartRefused(
      `The database at ${nameOf(url)} is PostgreSQL ${about.name}; Yehua needs 15 or later. Upgrade that server, or leave DATABASE_URL out to use the one that comes with Yehua.`,
    )
  }
  if (about.encoding !== 'UTF8') {
    throw new StartRefused(
      `The database at ${nameOf(url)} is encoded in ${about.encoding}; Yehua needs UTF8. Create it with: CREATE DATABASE yehua ENCODING 'UTF8' TEMPLATE template0`,
    )
  }
}

/** Host, port and name, never the password. */
function nameOf(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}

function reasonOf(cause: unknown): string {
  if (cause instanceof AggregateError) return reasonOf(cause.errors[0])
  if (!(cause instanceof Error)) return 'unknown reason'
  return cause.message === '' ? cause.name : cause.message
}
