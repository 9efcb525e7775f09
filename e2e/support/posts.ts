import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** What a browser may post to: one server action, as the build names it. */
export type PostedAction = {
  readonly id: string
  /** File and function. */
  readonly name: string
  /** A page that has it. */
  readonly page: string
  readonly parameters: readonly Parameter[]
}

type Parameter = { readonly name: string; readonly kind: 'form' | 'state' | 'text' }

type Manifest = {
  readonly node: Readonly<
    Record<
      string,
      {
        readonly filename: string
        readonly exportedName: string
        readonly workers: Readonly<Record<string, unknown>>
      }
    >
  >
}

/** Every server action of the build in this folder, with its address and what it takes. */
export function actionsOfBuild(folder: string): PostedAction[] {
  const path = join(folder, 'server/server-reference-manifest.json')
  const { node } = JSON.parse(readFileSync(path, 'utf8')) as Manifest
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
    id,
    name: `${filename} ${exportedName}`,
    page: pathOf(Object.keys(workers)[0] ?? ''),
    parameters: parametersOf(filename, exportedName),
  }))
}

/** Every path that has a handler for POST, as the folders name it. */
export function postedPaths(): string[] {
  return sources('app')
    .filter((file) => file.endsWith('/route.ts'))
    .filter((file) => /^export (?:async )?function POST\b/mu.test(readFileSync(file, 'utf8')))
    .map(pathOf)
    .toSorted()
}

/** Names of fields that forms and handlers read, out of the rooms' schemas. */
export function fieldNames(): string[] {
  const files = sources('lib').filter((file) => /\/schema[a-z-]*\.ts$/u.test(file))
  const names = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^ {2,}(\w+)(?:: |,$)/gmu)].map(
      ([, name]) => name ?? '',
    ),
  )
  return [...new Set(names)].toSorted()
}

/** `app/(site)/me/page` is read at `/me`. */
function pathOf(file: string): string {
  const path = file
    .replace(/^app/u, '')
    .replace(/\/[a-z]+(?:\.tsx?)?$/u, '')
    .replaceAll(/\/\([a-z]+\)/gu, '')
  return path === '' ? '/' : path
}

function parametersOf(file: string, name: string): Parameter[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  for (const node of source.statements) {
    if (!ts.isFunctionDeclaration(node) || node.name?.text !== name) continue
    return node.parameters.map((one) => ({
      name: one.name.getText(),
      kind: kindOf(one.type?.getText() ?? ''),
    }))
  }
  throw new Error(`${file} has no ${name}.`)
}

function kindOf(type: string): Parameter['kind'] {
  if (type === 'FormData') return 'form'
  return type === 'FormState' || type === 'ReactNode' ? 'state' : 'text'
}

function sources(folder: string): string[] {
  return execFileSync('git', ['ls-files', '-z', folder], { encoding: 'utf8' }).split('\0')
}
