import { missingMigration, writeMigration } from '@/lib/db/diff'
import { withDatabase } from '@/lib/engine/attach'
import { StartRefused } from '@/lib/shared/start-refused'
import { run } from './run'

await run(async () => {
  const name = process.argv[2] ?? ''
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new StartRefused(
      'Name the migration in lower case and underscores. Example: npm run db:diff -- add_speakers',
    )
  }
  await withDatabase(
    async (url) => {
      const sql = await missingMigration(url)
      if (sql === null) console.log('Schema and migrations agree; nothing was written.')
      else console.log(await writeMigration(name, sql, new Date()))
    },
    { note: console.error, migrated: false },
  )
})
