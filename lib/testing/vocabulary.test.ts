import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

/**
 * The code speaks the field's plain terms: an engineer who knows web applications and nothing of this
 * project guesses right. These words stood for something else in it once, or for several things.
 */
const IN_NAMES = new Set(
  [
    'cast door doors fare fared fares gather gathered gathering gathers ground joining joinings least',
    'most nobody nobodys resolving settle settled settles settling somebody somebodys standing standings',
    'stranger strangers tell telling tells the thing things told untold usual whoever whom withheld',
    'withhold books',
  ]
    .join(' ')
    .split(' '),
)
const IN_PROSE =
  /\b(?:whoever|whomever|whatever|nobody|somebody|doors?|told|tells?|telling|gathering|fares?|strangers?|settles?d?|settling|standings?)\b/giu
/** Of the language and of libraries. */
const FOREIGN = new Set(['allSettled', 'PromiseSettledResult'])

const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '-z'],
  { encoding: 'utf8' },
)
  .split('\0')
  .filter((file) => file !== '' && existsSync(file) && !file.startsWith('prisma/migrations/'))
const read = (file: string) => readFileSync(file, 'utf8')
const sources = files
  .filter((file) => /\.(?:ts|tsx|mts|mjs)$/u.test(file))
  .map((file) => ({ file, ...partsOf(file) }))

/** The words of a name: `notifyNow`, `NOTIFY_NOW` and `notify-now` have the same two. */
function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/gu, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/gu, '$1 $2')
    .split(/[^A-Za-z]+/u)
    .map((word) => word.toLowerCase())
}

function isPlain(name: string): boolean {
  return FOREIGN.has(name) || !wordsOf(name).some((word) => IN_NAMES.has(word))
}

type Parts = {
  readonly identifiers: readonly string[]
  readonly comments: readonly string[]
  readonly titles: readonly string[]
}

function partsOf(file: string): Parts {
  const text = read(file)
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const identifiers = new Set<string>()
  const comments = new Map<number, string>()
  const titles: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) identifiers.add(node.text)
    if (ts.isCallExpression(node) && /^(?:it|test|describe)\b/u.test(node.expression.getText()))
      titles.push(node.arguments[0]?.getText() ?? '')
    for (const { pos, end } of ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [])
      comments.set(pos, text.slice(pos, end))
    ts.forEachChild(node, visit)
  }
  visit(parsed)
  return { identifiers: [...identifiers], comments: [...comments.values()], titles }
}

describe('the words of the code', () => {
  it('are plain in the names of files', () => {
    const faults = files.filter((file) => !isPlain(file.replaceAll(/\.[a-z]+/gu, '')))
    expect(faults, 'Name the file after what one would search for').toEqual([])
  })

  it('are plain in the names of functions, types and values', () => {
    const faults = sources.flatMap(({ file, identifiers }) =>
      identifiers.filter((name) => !isPlain(name)).map((name) => `${file}: ${name}`),
    )
    expect(faults, 'view, notify, context, status, batch, max, min: say what it is').toEqual([])
  })

  it('are plain in comments and in the titles of tests', () => {
    const faults = sources.flatMap(({ file, comments, titles }) =>
      [...comments, ...titles].flatMap((text) =>
        [...text.matchAll(IN_PROSE)].map(([word]) => `${file}: ${word}`),
      ),
    )
    expect(faults, 'Name the actor: member, visitor, caller, applicant, row').toEqual([])
  })

  it('are plain in the schema of the database', () => {
    const faults = files
      .filter((file) => file.endsWith('.prisma'))
      .flatMap((file) => [
        ...[...read(file).matchAll(IN_PROSE)].map(([word]) => `${file}: ${word}`),
        ...[
          ...read(file)
            .replaceAll(/\/\/.*$/gmu, '')
            .matchAll(/\w+/gu),
        ]
          .filter(([name]) => !isPlain(name))
          .map(([name]) => `${file}: ${name}`),
      ])
    expect(faults, 'Name the table, the column and the value after what it holds').toEqual([])
  })

  it('are plain in what explains the code', () => {
    const faults = files
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) => [...read(file).matchAll(IN_PROSE)].map(([word]) => `${file}: ${word}`))
    expect(
      faults,
      'Say it so that a reader who knows nothing of this project guesses right',
    ).toEqual([])
  })
})
