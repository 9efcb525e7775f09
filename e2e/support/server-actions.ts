import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { COMMANDS } from '@/e2e/access-table'

/** One server action of the source: `(site)/me/actions.ts addName`, and what it does. */
type Action = {
  readonly name: string
  /** Commands that it, or a helper it uses, names: room and function, as in the access table. */
  readonly commands: readonly string[]
  /** Its own body, and those of the helpers of its file that it uses. */
  readonly bodies: readonly ts.Node[]
}

/** TypeScript of the app and what it is made of. */
export const files = execFileSync('git', ['ls-files', '-z', 'app', 'components', 'lib'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => /\.tsx?$/u.test(file) && existsSync(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
export const actionFiles = files.filter(({ text }) => /^'use server'/mu.test(text))

/** Those that let visitors act: by a command that takes no actor or permits them, or by none. */
export function actionsForVisitors(): Action[] {
  const allowed = new Map(COMMANDS.map((rule) => [rule.command, rule.allowed]))
  const permits = (command: string) => {
    const roles = allowed.get(command)
    return roles === undefined || roles.includes('VISITOR') || roles.includes('APPLICANT')
  }
  return actionFiles
    .flatMap(({ file, text }) => actionsOf(file, text))
    .filter(({ commands }) => commands.length === 0 || commands.some(permits))
}

/** The exported functions of a file, each with the commands that it, or a helper it uses, names. */
export function actionsOf(file: string, text: string): Action[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const imported = commandsImported(source)
  const bodies = new Map<string, Set<string>>()
  const nodes = new Map<string, ts.Node>()
  const exported: string[] = []
  for (const node of source.statements) {
    for (const [name, body] of declared(node)) {
      bodies.set(name, identifiersIn(body))
      nodes.set(name, body)
    }
    if (ts.isFunctionDeclaration(node) && isExported(node)) exported.push(node.name?.text ?? '')
  }
  return exported.map((name) => {
    const used = reachable(name, bodies)
    const commands = [...used].flatMap((one) => imported.get(one) ?? [])
    return {
      name: `${file.replace(/^app\//u, '')} ${name}`,
      commands: commands.toSorted(),
      bodies: [...used].flatMap((one) => nodes.get(one) ?? []),
    }
  })
}

/** By the name it has in the file: room and function, as in the access table. */
function commandsImported(source: ts.SourceFile): Map<string, string> {
  const found = new Map<string, string>()
  for (const node of source.statements) {
    if (!ts.isImportDeclaration(node)) continue
    const from = (node.moduleSpecifier as ts.StringLiteral).text
    const room = /^@\/lib\/([a-z-]+)\/(?:[a-z-]+\/)?commands(?:-[a-z-]+)?$/u.exec(from)?.[1]
    const bindings = node.importClause?.namedBindings
    if (room === undefined || bindings === undefined || !ts.isNamedImports(bindings)) continue
    for (const { name, propertyName } of bindings.elements) {
      const original = (propertyName ?? name).text
      if (isFunction(from, original)) found.set(name.text, `${room} ${original}`)
    }
  }
  return found
}

function isFunction(from: string, name: string): boolean {
  const text = readFileSync(`${from.slice(2)}.ts`, 'utf8')
  return new RegExp(String.raw`^export (?:async )?function ${name}\(`, 'mu').test(text)
}

function declared(node: ts.Statement): [string, ts.Node][] {
  if (ts.isFunctionDeclaration(node) && node.name !== undefined) return [[node.name.text, node]]
  if (!ts.isVariableStatement(node)) return []
  return node.declarationList.declarations.map((one) => [one.name.getText(), one])
}

function isExported(node: ts.FunctionDeclaration): boolean {
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
}

function identifiersIn(node: ts.Node): Set<string> {
  const found = new Set<string>()
  const visit = (one: ts.Node): void => {
    if (ts.isIdentifier(one)) found.add(one.text)
    ts.forEachChild(one, visit)
  }
  visit(node)
  return found
}

function reachable(name: string, bodies: ReadonlyMap<string, Set<string>>): Set<string> {
  const seen = new Set<string>([name])
  for (const one of seen) for (const other of bodies.get(one) ?? []) seen.add(other)
  return seen
}
