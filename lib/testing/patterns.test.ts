import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import regexp from 'eslint-plugin-regexp'
import { Linter } from 'eslint'
import ts from 'typescript'
import { expect, it, vi } from 'vitest'

/**
 * A pattern that can be matched in many ways hangs the process on an input made for it. The linter
 * (eslint.config.mjs) reads those that are written out; those put together at run time are read here, as they are then.
 */
const COVERED = /\.(?:ts|tsx|mts|js|mjs)$/u
const APART = /\.test\.tsx?$|^(?:bench|e2e|lib\/testing)\//u
const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
  .split('\0')
  .filter((file) => COVERED.test(file) && !APART.test(file))
const found = files.map((file) => ({ file, ...patternsIn(file) }))
const literals = found.reduce((sum, { written }) => sum + written, 0)
const built = found.filter(({ atRunTime }) => atRunTime > 0).map(({ file }) => file)

/** Put together from fixed parts when the file is loaded. */
const WHEN_LOADED = [
  'lib/claims/desk/rules-pasted.ts',
  'lib/claims/rules-codes.ts',
  'lib/offline/rules.ts',
  'lib/rosters/read/rules-furniture.ts',
  'lib/rosters/read/rules-private.ts',
  'lib/search/fold-text.ts',
  'lib/transcripts/draft/rules-questions.ts',
  'lib/transcripts/redaction/rules-tokens.ts',
  'lib/transcripts/suspects/rules-phrases.ts',
]
/** Hold a word of their caller, escaped or of letters only, in which nothing repeats. */
const AROUND_A_WORD = [
  'lib/config/rules-env-file.ts',
  'lib/logs/formats/markdown/parse-xml.ts',
  'lib/privacy/erasing/rules-rewriting.ts',
  'lib/talks/view/rules-names.ts',
]

it(`leaves ${String(literals)} patterns of ${String(files.length)} files to the linter`, () => {
  expect(literals).toBeGreaterThan(400)
  expect(slowIn('/a*b/u')).toEqual(['regexp/no-super-linear-move'])
})

it('knows every file that puts a pattern together', () => {
  expect(built.toSorted()).toEqual([...WHEN_LOADED, ...AROUND_A_WORD].toSorted())
})

it.each(WHEN_LOADED)('finds no pattern of %s that is slow on some input', async (file) => {
  vi.resetModules()
  const made: string[] = []
  const plain = globalThis.RegExp
  globalThis.RegExp = new Proxy(plain, {
    construct: (target, given: [string | RegExp, string?]) => {
      const pattern = new target(...given)
      made.push(String(pattern))
      return pattern
    },
  })
  try {
    await import(/* @vite-ignore */ `../../${file}`)
  } finally {
    globalThis.RegExp = plain
  }
  expect(made.length).toBeGreaterThan(0)
  expect(made.filter((pattern) => slowIn(pattern).length > 0)).toEqual([])
})

function slowIn(pattern: string): string[] {
  const config: Linter.Config = {
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
    },
  }
  return new Linter().verify(`export default ${pattern}`, config).map(({ ruleId }) => ruleId ?? '?')
}

function patternsIn(file: string): { written: number; atRunTime: number } {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  let [written, atRunTime] = [0, 0]
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) written += 1
    const makes = ts.isNewExpression(node) || ts.isCallExpression(node)
    if (makes && node.expression.getText() === 'RegExp') atRunTime += 1
    ts.forEachChild(node, visit)
  }
  visit(source)
  return { written, atRunTime }
}
