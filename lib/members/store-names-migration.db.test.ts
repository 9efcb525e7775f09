import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { expect, it } from 'vitest'
import { databaseUrl } from '@/lib/db/address'
import { migrate } from '@/lib/db/migrate'
import { execute } from '@/lib/db/migration-adapter'
import { readMigrations } from '@/lib/db/migration-files'
import { withDatabaseName } from '@/lib/db/urls'

const ON_REQUEST = '20261130064000_names_of_speakers_on_request'
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const [GROUP = '', SILENT = '', AGREED = ''] = [1, 2, 3].map(id)

it('keeps names of speakers to visitors only of members who said yes', async () => {
  const name = `speakers_${randomBytes(6).toString('hex')}`
  await execute(databaseUrl(), `CREATE DATABASE ${name}`)
  const url = withDatabaseName(databaseUrl(), name)
  const all = await readMigrations()
  const at = all.findIndex((migration) => migration.name === ON_REQUEST)
  await migrate(url, all.slice(0, at))
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`
      INSERT INTO "Group" (id, name, position) VALUES ('${GROUP}', '产品', 0);
      INSERT INTO "Member" (id, "displayName", "groupId", "updatedAt") VALUES
        ('${SILENT}', '何听雨', '${GROUP}', now()), ('${AGREED}', '沈知远', '${GROUP}', now());
      INSERT INTO "Consent" (id, "memberId", ask, answer)
        VALUES (gen_random_uuid(), '${AGREED}', 'NAME_PUBLIC', 'YES')`)
    await migrate(url, all)
    const { rows } = await client.query(`SELECT "displayName" FROM "Member" WHERE "namePublic"`)
    expect(rows).toEqual([{ displayName: '沈知远' }])
  } finally {
    await client.end()
  }
})
