import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { scanSource, type Access } from './access'
import { parse } from './resolve'
import { readSchema, type Schema } from './schema'
import { readFunctions, type Functions } from './triggers'

/** Code that runs in the app. Tests, fixtures and the demo fill tables as they need them. */
const CODE = /^(?:app|bin|components|lib)\/.*\.tsx?$|^[a-z-]+\.ts$/u
const EXEMPT =
  /\.test\.tsx?$|(?:^|\/)(?:fixtures|testing)(?:-[a-z-]+)?(?:\.tsx?$|\/)|^lib\/db\/generated\//u

export type House = {
  readonly schema: Schema
  readonly ownerOf: (table: string) => string
  readonly functions: Functions
  readonly accesses: readonly (Access & { readonly room: string })[]
  readonly unknown: readonly string[]
}

/** Who reads and writes which table, derived from the code. */
export function scanHouse(): House {
  const schema = readSchema()
  const functions = readFunctions(schema)
  const files = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '-z'],
    { encoding: 'utf8' },
  )
    .split('\0')
    .filter((file) => CODE.test(file) && !EXEMPT.test(file) && existsSync(file))
  const scans = files.map((file) => ({
    file,
    ...scanSource(parse(file), schema, functions.writers),
  }))
  const ownerOf = (table: string) =>
    table.startsWith('pgboss.') ? 'jobs' : (schema.models.get(table)?.owner ?? '')
  return {
    schema,
    ownerOf,
    functions,
    accesses: scans.flatMap(({ file, accesses }) =>
      accesses.map((access) => ({ ...access, room: roomOf(file) })),
    ),
    unknown: [...new Set(scans.flatMap(({ unknown }) => unknown))],
  }
}

/** The folder of lib, or the top folder of what is no room: `app`, `bin`. */
function roomOf(file: string): string {
  const [top = '', room = ''] = file.split('/')
  return top === 'lib' ? room : top
}
