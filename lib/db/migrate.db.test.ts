import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StartRefused } from '@/lib/shared/start-refused'
import { databaseUrl } from './address'
import { missingMigration } from './diff'
import { migrate } from './migrate'
import { execute } from './migration-adapter'
import { readMigrations, type Migration } from './migration-files'
import { withDatabaseName } from './urls'

const first: Migration = {
  name: '20170505000000_nights',
  sql: `CREATE TABLE nights (n int);
    CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'kept; always'; END $$;
    CREATE TRIGGER keep BEFORE DELETE ON nights FOR EACH ROW EXECUTE FUNCTION keep();
    INSERT INTO nights VALUES (1); -- a remark; with a semicolon`,
}
const second: Migration = {
  name: '20170506000000_talks',
  sql: 'CREATE TABLE talks (n int); INSERT INTO talks SELECT n FROM nights;',
}

let name: string
let url: string

beforeEach(async () => {
  name = `migrate_${randomBytes(6).toString('hex')}`
  await execute(databaseUrl(), `CREATE DATABASE ${name}`)
  url = withDatabaseName(databaseUrl(), name)
})
afterEach(() => execute(databaseUrl(), `DROP DATABASE ${name} WITH (FORCE)`))

const ask = async (sql: string) => {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(sql)
  await client.end()
  return rows
}
const applied = () =>
  ask('SELECT migration_name, finished_at IS NOT NULL AS done FROM _prisma_migrations ORDER BY 1')

describe('migrating', () => {
  it('applies every migration of the folder, and the schema asks for nothing more', async () => {
    const names = (await readMigrations()).map((migration) => migration.name)
    expect(await migrate(url)).toEqual(names)
    expect(await missingMigration(url)).toBeNull()
  })

  it('applies only what is missing, and nothing the second time', async () => {
    expect(await migrate(url, [first])).toEqual([first.name])
    expect(await migrate(url, [first, second])).toEqual([second.name])
    expect(await migrate(url, [first, second])).toEqual([])
    expect(await ask('SELECT * FROM talks')).toEqual([{ n: 1 }])
  })

  it('lets one of several at once do the work while the others wait for it', async () => {
    const racing = await Promise.all(Array.from({ length: 4 }, () => migrate(url, [first, second])))
    const applied = racing.flat()
    expect(applied).toEqual([first.name, second.name])
    expect(await ask('SELECT * FROM talks')).toEqual([{ n: 1 }])
  })

  it('keeps nothing of a migration that fails, and goes on once it is mended', async () => {
    const broken = { ...second, sql: `${second.sql} SELECT 1/0;` }
    await expect(migrate(url, [first, broken])).rejects.toThrow()
    expect(await ask(`SELECT to_regclass('talks') IS NULL AS absent`)).toEqual([{ absent: true }])
    expect(await migrate(url, [first, second])).toEqual([second.name])
    expect(await applied()).toEqual([
      { migration_name: first.name, done: true },
      { migration_name: second.name, done: true },
    ])
  })

  it('refuses a database that is newer than the program', async () => {
    await migrate(url, [first, second])
    await expect(migrate(url, [first])).rejects.toThrow(StartRefused)
    await expect(migrate(url, [first])).rejects.toThrow(second.name)
  })

  it('refuses a migration that was changed after it had been applied', async () => {
    await migrate(url, [first])
    const changed = { ...first, sql: `${first.sql}\n-- changed` }
    await expect(migrate(url, [changed])).rejects.toThrow(StartRefused)
  })
})
