import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readPlaywright, readVitest } from './stage-reports'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yehua-reports-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function written(json: unknown): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(json))
  return file
}

it('names each failed test of Vitest with the first lines of what it said', () => {
  const file = written({
    numPassedTests: 1,
    numFailedTests: 1,
    testResults: [
      {
        name: `${process.cwd()}/lib/a.test.ts`,
        assertionResults: [
          { fullName: 'holds', duration: 3, status: 'passed' },
          {
            fullName: 'does not hold',
            status: 'failed',
            failureMessages: [`\u001B[31mexpected 1\u001B[39m\n${'at line\n'.repeat(40)}`],
          },
        ],
      },
    ],
  })
  const { failures, failed } = readVitest(file)
  expect(failed).toBe(1)
  expect(failures.map(({ title }) => title)).toEqual(['lib/a.test.ts: does not hold'])
  expect(failures[0]?.message.split('\n')).toHaveLength(12)
  expect(failures[0]?.message.startsWith('expected 1\n')).toBe(true)
})

it('names a file that Vitest could not read', () => {
  const file = written({
    numPassedTests: 0,
    numFailedTests: 0,
    testResults: [
      { name: `${process.cwd()}/lib/a.test.ts`, message: 'no such module', assertionResults: [] },
    ],
  })
  expect(readVitest(file).failures).toEqual([{ title: 'lib/a.test.ts', message: 'no such module' }])
})

it('names what failed, was flaky or was skipped in the browser', () => {
  const test = (title: string, status: string, message?: string) => ({
    title,
    tests: [
      {
        status,
        results: [
          {
            duration: 1,
            ...(message && { errors: [{ message }, { message: 'The app said why.' }] }),
          },
        ],
      },
    ],
  })
  const file = written({
    stats: { expected: 1, unexpected: 1, flaky: 0, skipped: 1 },
    suites: [
      {
        title: 'a.spec.ts',
        specs: [test('holds', 'expected'), test('breaks', 'unexpected', 'no button')],
        suites: [{ title: 'group', specs: [test('rests', 'skipped')] }],
      },
    ],
  })
  expect(readPlaywright(file).failures).toEqual([
    { title: 'a.spec.ts: breaks', message: 'no button\nThe app said why.' },
    { title: 'a.spec.ts: rests', message: 'skipped' },
  ])
})
