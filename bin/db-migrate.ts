import { migrate } from '@/lib/db/migrate'
import { withDatabase } from '@/lib/engine/attach'
import { run } from './run'

await run(() =>
  withDatabase(
    async (url) => {
      const applied = await migrate(url)
      const line = applied.length === 0 ? 'The database is up to date.' : applied.join('\n')
      console.log(line)
    },
    { note: console.error, migrated: false },
  ),
)
