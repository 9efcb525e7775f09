import { config } from '@/lib/config/config'
import { StartRefused } from '@/lib/shared/start-refused'

let chosen: string | undefined

/** The connection string of the application's database: one chosen here, else DATABASE_URL. */
export function databaseUrl(): string {
  const url = chosen ?? config().DATABASE_URL
  if (url !== undefined) return url
  throw new StartRefused(
    'No database is running for this process. Start the app with npm start, or set DATABASE_URL.',
  )
}

/** For a process that starts or finds the embedded database itself (lib/engine/attach.ts). */
export function chooseDatabase(url: string | undefined): void {
  chosen = url
}
