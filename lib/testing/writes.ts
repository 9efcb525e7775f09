import { pool } from '@/lib/db/pool'

export type WriteWatch = {
  /** The tables written since the last call, by committed transactions; counts from here again. */
  readonly take: () => Promise<readonly string[]>
  /** Gives these tables the rows they had when the watch began; counts from here again. */
  readonly restore: (tables: readonly string[]) => Promise<void>
  /** Leaves nothing of the watch in the database. */
  readonly stop: () => Promise<void>
}

/**
 * Sees every row that is inserted, changed (even to what it was) or deleted in any table, by triggers
 * that fire for sessions that replay as well, and every table that is truncated. What was rolled back
 * is not seen. A hash of all tables sees less, and takes many times as long.
 */
export async function watchWrites(): Promise<WriteWatch> {
  const tables = await pool().query<Table>(TABLES)
  const columns = new Map(tables.rows.map(({ name, columns: list }) => [name, list]))
  const watching = tables.rows.filter(({ isPartition }) => !isPartition)
  const copying = tables.rows.filter(({ holdsRows }) => holdsRows)
  await pool().query(`
    CREATE SCHEMA write_watch;
    CREATE TABLE write_watch.writes ("table" text PRIMARY KEY);
    CREATE FUNCTION write_watch.note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      INSERT INTO write_watch.writes VALUES (TG_TABLE_SCHEMA || '.' || quote_ident(TG_TABLE_NAME))
        ON CONFLICT DO NOTHING;
      RETURN NULL;
    END $$;
    ${watching.map(({ name }) => watched(name)).join('')}
    ${copying.map(({ name, columns: list }) => `CREATE TABLE ${copyOf(name)} AS SELECT ${list} FROM ${name};`).join('')}`)
  const forget = 'DELETE FROM write_watch.writes'
  return {
    take: async () => {
      const { rows } = await pool().query<{ table: string }>(`${forget} RETURNING "table"`)
      return rows.map(({ table }) => table).toSorted()
    },
    restore: async (written) => {
      // A table that was made meanwhile had no rows.
      const known = written.map((name) => ({ name, list: columns.get(name) ?? null }))
      const deletions = known.map(({ name }) => `DELETE FROM ${name};`)
      const insertions = known.map(({ name, list }) =>
        list === null
          ? ''
          : `INSERT INTO ${name} (${list}) OVERRIDING SYSTEM VALUE SELECT ${list} FROM ${copyOf(name)};`,
      )
      await pool().query(`DO $$ BEGIN
        SET LOCAL session_replication_role = replica;
        ${[...deletions, ...insertions].join('\n')}
        ${forget};
      END $$`)
    },
    stop: async () => {
      await pool().query('DROP SCHEMA write_watch CASCADE')
    },
  }
}

type Table = {
  readonly name: string
  /** Those that can be given values. */
  readonly columns: string
  readonly holdsRows: boolean
  /** The trigger of the whole is handed on to it, as to those that are made meanwhile. */
  readonly isPartition: boolean
}

/** All but the list of queues: each has a table, and neither goes by emptying a table. */
const TABLES = `
  SELECT format('%s.%I', n.nspname, c.relname) AS name,
    string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns,
    c.relkind = 'r' AS "holdsRows", c.relispartition AS "isPartition"
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relkind IN ('r', 'p') AND a.attgenerated = ''
    AND (n.nspname = 'public' OR n.nspname = 'pgboss' AND c.relname NOT IN ('version', 'queue'))
  GROUP BY c.oid, n.nspname`

/** A row that another statement writes fires once; a statement that finds no row fires nothing. */
function watched(name: string): string {
  return `
    CREATE TRIGGER write_watch AFTER INSERT OR UPDATE OR DELETE ON ${name}
      FOR EACH ROW EXECUTE FUNCTION write_watch.note();
    CREATE TRIGGER write_watch_truncate AFTER TRUNCATE ON ${name}
      FOR EACH STATEMENT EXECUTE FUNCTION write_watch.note();
    ALTER TABLE ${name} ENABLE ALWAYS TRIGGER write_watch;
    ALTER TABLE ${name} ENABLE ALWAYS TRIGGER write_watch_truncate;`
}

function copyOf(name: string): string {
  return `write_watch."${name.replaceAll('"', '')}"`
}
