import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Schema } from './schema'
import { tablesInSql } from './sql'

const FOLDER = 'prisma/migrations'

type Trigger = { readonly name: string; readonly on: string; readonly writes: string }

export type Functions = {
  /** Tables that a function of the database writes, itself or through another one. */
  readonly writers: ReadonlyMap<string, readonly string[]>
  readonly triggers: readonly Trigger[]
}

/** Functions and triggers as the migrations leave them: a later definition replaces an earlier one. */
export function readFunctions(schema: Schema): Functions {
  const bodies = new Map<string, string>()
  const triggers = new Map<string, { name: string; on: string; calls: string }>()
  for (const sql of migrations()) {
    for (const [, name = '', body = ''] of sql.matchAll(
      /CREATE (?:OR REPLACE )?FUNCTION "?(\w+)"?\s*\(.*?AS (?:\$\w*\$)(.*?)\$\w*\$/gsu,
    )) {
      bodies.set(name, body)
    }
    for (const [, name = '', on = '', calls = ''] of sql.matchAll(
      /CREATE (?:OR REPLACE )?(?:CONSTRAINT )?TRIGGER "?(\w+)"?[^;]*?\bON "(\w+)"[^;]*?EXECUTE FUNCTION "?(\w+)"?/gsu,
    )) {
      triggers.set(`${name} ${on}`, { name, on, calls })
    }
    for (const [, name = '', on = ''] of sql.matchAll(
      /DROP TRIGGER (?:IF EXISTS )?"?(\w+)"? ON "(\w+)"/gu,
    )) {
      triggers.delete(`${name} ${on}`)
    }
  }
  const writers = writersOf(bodies, schema)
  const writing = [...triggers.values()].flatMap(({ name, on, calls }) =>
    (writers.get(calls) ?? []).map((writes) => ({ name, on, writes })),
  )
  return { writers, triggers: writing }
}

function migrations(): string[] {
  return readdirSync(FOLDER)
    .toSorted()
    .map((name) => join(FOLDER, name, 'migration.sql'))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'))
}

/** Repeated until nothing is added, since functions call each other. */
function writersOf(bodies: ReadonlyMap<string, string>, schema: Schema): Map<string, string[]> {
  const writers = new Map<string, string[]>()
  for (let before = -1, size = 0; size !== before;) {
    before = size
    for (const [name, body] of bodies) {
      const others = new Map([...writers].filter(([other]) => other !== name))
      const written = tablesInSql(body, schema, others).filter(({ kind }) => kind === 'write')
      const tables = [...new Set(written.map(({ table }) => table))].toSorted()
      if (tables.length > 0) writers.set(name, tables)
    }
    size = [...writers.values()].flat().length
  }
  return writers
}
