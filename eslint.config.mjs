import jsxA11y from 'eslint-plugin-jsx-a11y'
import regexp from 'eslint-plugin-regexp'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

/**
 * What oxlint (.oxlintrc.json: all other rules, the typed ones too) does not have: rules about the shape
 * of code, patterns that are slow on some inputs, and jsx-a11y, three of whose rules find less there than here.
 * None needs types.
 */
export default defineConfig(
  globalIgnores([
    'node_modules/',
    '.next/',
    '.next-builds/',
    '.cache/',
    '.data/',
    'lib/db/generated/',
    'next-env.d.ts',
    'test-results/',
    'playwright-report/',
  ]),
  {
    files: ['**/*.{ts,tsx,mts,js,mjs}'],
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    languageOptions: { parser: tseslint.parser },
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ObjectExpression > SpreadElement > ObjectExpression',
          message: 'Write the properties out; a file that grows past its measure has two subjects.',
        },
        {
          selector: ':matches(ArrayExpression, CallExpression) > SpreadElement > ArrayExpression',
          message: 'Write the elements out.',
        },
      ],
    },
  },
  {
    // A pattern that can be matched in many ways hangs the process on an input made for it. Tests and what
    // reads our own sources are given no such input.
    files: ['**/*.{ts,tsx,mts,js,mjs}'],
    ignores: ['**/*.test.{ts,tsx}', 'bench/**', 'e2e/**', 'lib/testing/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
    },
  },
  { ...jsxA11y.flatConfigs.strict, files: ['**/*.tsx'] },
)
