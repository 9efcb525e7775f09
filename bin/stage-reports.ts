import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

export type Tally = { passed: number; failed: number }

/** One test and how long it took, in milliseconds. */
export type Timed = { readonly title: string; readonly duration: number }

/** A test that failed, and what it said: the first lines, without colours. */
export type Failure = { readonly title: string; readonly message: string }

export type Report = Tally & {
  readonly tests: readonly Timed[]
  readonly failures: readonly Failure[]
}

type VitestJson = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly name: string
    /** What kept a whole file from being read. */
    readonly message?: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly duration?: number
      readonly status: string
      readonly failureMessages?: readonly string[]
    }[]
  }[]
}

type PlaywrightJson = {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
  readonly suites: readonly PlaywrightSuite[]
}

type PlaywrightSuite = {
  readonly title: string
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs: readonly {
    readonly title: string
    readonly tests: readonly {
      readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped'
      readonly results: readonly {
        readonly duration: number
        readonly errors?: readonly { readonly message?: string }[]
      }[]
    }[]
  }[]
}

/** What Vitest's JSON reporter wrote. */
export function readVitest(file: string): Report {
  const json = JSON.parse(readFileSync(file, 'utf8')) as VitestJson
  const tests = json.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, duration }) => ({
      title: `${shortPath(name)}: ${fullName}`,
      duration: duration ?? 0,
    })),
  )
  const failures = json.testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    if (failed.length === 0)
      return message ? [{ title: shortPath(name), message: firstLines(message) }] : []
    return failed.map(({ fullName, failureMessages }) => ({
      title: `${shortPath(name)}: ${fullName}`,
      message: firstLines(failureMessages?.[0] ?? ''),
    }))
  })
  return { passed: json.numPassedTests, failed: json.numFailedTests, tests, failures }
}

/** What Playwright's JSON reporter wrote; a test that was flaky or skipped has not passed. */
export function readPlaywright(file: string): Report {
  const json = JSON.parse(readFileSync(file, 'utf8')) as PlaywrightJson
  const { expected, unexpected, flaky, skipped } = json.stats
  const tests = json.suites.flatMap((suite) => testsOf(suite, shortPath(suite.title)))
  const failures = json.suites.flatMap((suite) => failuresOf(suite, shortPath(suite.title)))
  return { passed: expected, failed: unexpected + flaky + skipped, tests, failures }
}

function testsOf({ suites, specs }: PlaywrightSuite, path: string): Timed[] {
  const own = specs.map(({ title, tests }) => ({
    title: `${path}: ${title}`,
    duration: tests.flatMap(({ results }) => results).reduce((sum, one) => sum + one.duration, 0),
  }))
  return [...own, ...(suites ?? []).flatMap((suite) => testsOf(suite, path))]
}

function failuresOf({ suites, specs }: PlaywrightSuite, path: string): Failure[] {
  const failed = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status !== 'expected')
      .map(({ status, results }) => ({
        title: `${path}: ${title}`,
        message: messagesOf(results.flatMap(({ errors = [] }) => errors)) || status,
      })),
  )
  return [...failed, ...(suites ?? []).flatMap((suite) => failuresOf(suite, path))]
}

function messagesOf(errors: readonly { readonly message?: string }[]): string {
  return errors.map(({ message = '' }) => firstLines(message)).join('\n')
}

const MAX_LINES = 12

function firstLines(message: string): string {
  return stripVTControlCharacters(message).split('\n').slice(0, MAX_LINES).join('\n')
}

function shortPath(file: string): string {
  return file.replace(`${process.cwd()}/`, '')
}

/** Lines for the tests that took longest, the longest first. */
export function slowest(tests: readonly Timed[], count = 10): string[] {
  return tests
    .toSorted((a, b) => b.duration - a.duration)
    .slice(0, count)
    .map(({ title, duration }) => `  ${(duration / 1000).toFixed(1).padStart(6)} s  ${title}`)
}
