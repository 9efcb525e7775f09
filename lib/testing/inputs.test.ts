import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, it } from 'vitest'

/**
 * What a browser sends is read in one way: `formFields` and `readInput` (lib/shared/read-form.ts) bound it, make
 * it plain and give it to a schema. An argument that a page has bound to an action comes back from the browser
 * as well, which may send any other.
 */
const actions = execFileSync('git', ['ls-files', '-z', 'app'], { encoding: 'utf8' })
  .split('\0')
  .filter((file) => /actions[\w-]*\.tsx?$/u.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))

it('gives every argument that an action is bound to, or called with, to a schema', () => {
  const unread = actions.flatMap(({ file, text }) =>
    exportedIn(file, text).flatMap(({ name, bound, body }) =>
      bound.filter((argument) => !isRead(argument, body)).map((one) => `${file} ${name}: ${one}`),
    ),
  )
  expect(unread, 'Read it by a schema: fields: { ...formFields(data), it }').toEqual([])
})

it('finds such arguments at all', () => {
  const found = actions.flatMap(({ file, text }) => exportedIn(file, text))
  expect(found.filter(({ bound }) => bound.length > 0).length).toBeGreaterThan(8)
})

type Exported = { readonly name: string; readonly bound: readonly string[]; readonly body: string }

function exportedIn(file: string, text: string): Exported[] {
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  return parsed.statements.flatMap((node) => {
    const exported =
      ts.isFunctionDeclaration(node) &&
      node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
    if (!exported) return []
    const bound = node.parameters
      .filter(({ type }) => !/^(?:FormState|FormData|ReactNode)$/u.test(type?.getText() ?? ''))
      .map((parameter) => parameter.name.getText())
    return [{ name: node.name?.text ?? '', bound, body: node.body?.getText() ?? '' }]
  })
}

/**
 * Stands among the fields of a form, goes to a schema itself, or to `act`, which gives it to one. What the body never
 * names does nothing: the state before, which React hands every action.
 */
function isRead(argument: string, body: string): boolean {
  if (!new RegExp(String.raw`\b${argument}\b`, 'u').test(body)) return true
  const among = new RegExp(String.raw`(?:fields: |readInput\(\w+, )\{[^}]*\b${argument}\b`, 'u')
  const itself = new RegExp(
    String.raw`(?:safeParse|parse|act|readInput)\((?:[\w()]+, )?${argument}\b`,
    'u',
  )
  return among.test(body) || itself.test(body)
}
