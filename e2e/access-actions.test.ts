import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from './access-table'

/**
 * Every server action is a public address: a visitor who knows its id may post to it. What it may do is what its
 * commands permit, and those are called by every role in access-commands.db.test.ts. So an action may act by
 * commands of the access table alone, and what acts without one is named here, with the reason.
 */
const WITHOUT_COMMAND: Readonly<Record<string, string>> = {
  '(entry)/actions.ts askForLink':
    'A visitor asks for a link; it is mailed to the address of a member, and counted.',
  '(entry)/actions.ts enterDemo': 'The demo alone, and from this machine alone.',
  '(entry)/actions.ts setUp': 'Needs the code of the first start, which is used up.',
  '(entry)/claim/actions.ts enter': 'Needs the cookie of a proven claim, which is used up.',
  '(entry)/claim/actions.ts giveUp': 'Ends what this browser itself holds.',
  '(entry)/claim/actions.ts start':
    'A visitor with the address that organisers opened claims a nickname; it is counted, and proves nothing.',
  '(entry)/address/actions.ts prove':
    'Needs a link that was mailed to the address, which is used up.',
  '(site)/application/actions.ts comeBack':
    'An applicant asks for a link; it is mailed to their address, and counted.',
  '(site)/application/actions.ts leave': 'Ends what this browser itself holds.',
  '(site)/application/actions.ts open': 'Needs a mailed key, which is used up.',
  '(site)/me/devices/actions.ts declinePasskey': 'Sets a cookie of this browser itself.',
  '(site)/me/devices/actions.ts leave': 'Ends the session of this browser itself.',
  'desk/people/[id]/actions-line.ts findReferrer': 'Reads people as the viewer may.',
  'desk/plan/actions.ts findPeople': 'Reads people as the viewer may.',
  'desk/rosters/actions.ts findMembers': 'Reads people as the viewer may.',
}

/** Commands that actions call and that take no actor: what they ask for instead is tested in their rooms. */
const WITHOUT_ACTOR: readonly string[] = [
  'applications askToReturn',
  'applications openApplication',
  'auth createDemoApplicant',
  'auth createDemoLink',
  'auth requestLink',
  'claims enterByClaim',
  'claims startClaim',
  'claims withdrawClaim',
  'members confirmAddress',
  'setup setUpCommunity',
  'setup takeSetUpTurn',
]

const files = execFileSync('git', ['ls-files', '-z', 'app', 'components', 'lib'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => /\.tsx?$/u.test(file) && existsSync(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
const actionFiles = files.filter(({ text }) => /^'use server'/mu.test(text))
const listed = new Set(COMMANDS.map(({ command }) => command))

describe('server actions', () => {
  const actions = actionFiles.flatMap(({ file, text }) => actionsOf(file, text))

  it('are in files of their own, which export nothing else', () => {
    expect(
      files.filter(({ text }) => /^\s+'use server'/mu.test(text)).map(({ file }) => file),
    ).toEqual([])
    expect(actionFiles.filter(({ text }) => !text.startsWith("'use server'"))).toEqual([])
    expect(actions.length).toBeGreaterThan(100)
  })

  it('act by commands of the access table, or are named with a reason', () => {
    const without = actions
      .filter(({ commands }) => !commands.some((one) => listed.has(one)))
      .map(({ name }) => name)
    expect(without.toSorted()).toEqual(Object.keys(WITHOUT_COMMAND).toSorted())
  })

  it('act by no other command but those that are named for taking no actor', () => {
    const others = actions.flatMap(({ commands }) => commands.filter((one) => !listed.has(one)))
    expect([...new Set(others)].toSorted()).toEqual(WITHOUT_ACTOR)
  })
})

type Action = { readonly name: string; readonly commands: readonly string[] }

/** The exported functions of a file, each with the commands that it, or a helper it uses, names. */
function actionsOf(file: string, text: string): Action[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const imported = commandsImported(source)
  const bodies = new Map<string, Set<string>>()
  const exported: string[] = []
  for (const node of source.statements) {
    for (const [name, body] of declared(node)) bodies.set(name, identifiersIn(body))
    if (ts.isFunctionDeclaration(node) && isExported(node)) exported.push(node.name?.text ?? '')
  }
  return exported.map((name) => {
    const used = reachable(name, bodies)
    const commands = [...used].flatMap((one) => imported.get(one) ?? [])
    return { name: `${file.replace(/^app\//u, '')} ${name}`, commands: commands.toSorted() }
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
