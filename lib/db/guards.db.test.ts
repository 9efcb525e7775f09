import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { pool } from './pool'

/**
 * Checks, exclusions, triggers, functions, partial and expression indexes, and foreign schemas: what the
 * schema files of Prisma cannot say, so that a migration written from them alone would lose it.
 */
const GUARDS = `
  SELECT conname::text AS name FROM pg_constraint
  WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'x')
  UNION SELECT tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
  WHERE NOT tgisinternal AND relnamespace = 'public'::regnamespace
  UNION SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
  UNION SELECT relname FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
  WHERE (indpred IS NOT NULL OR indexprs IS NOT NULL) AND relnamespace = 'public'::regnamespace
  UNION SELECT nspname FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema$|public$)'`

it('has every guard that migrations wrote by hand in the table of prisma/README.md, and no other', async () => {
  const { rows } = await pool().query<{ name: string }>(GUARDS)
  const written = rows.map(({ name }) => name).sort()
  expect(listedGuards(), 'Add the guard to the table with the reason for it').toEqual(written)
})

function listedGuards(): string[] {
  const table = readFileSync('prisma/README.md', 'utf8').split('|---|---|---|\n')[1] ?? ''
  const cells = table
    .split('\n\n')[0]
    ?.split('\n')
    .map((row) => row.split('|')[1] ?? '')
  return (cells ?? []).flatMap((cell) => [...cell.matchAll(/`([^`]+)`/gu)].map(guardOf)).sort()
}

function guardOf([, name = '']: RegExpExecArray): string {
  return name
}
