import { expect, test } from 'vitest'
import { readArguments } from './arguments'
import { COMMANDS } from './registry'
import { bar } from './progress'

const read = async (name: string, ...words: string[]) => {
  const load = COMMANDS[name]
  return load === undefined ? null : readArguments(await load(), words).kind
}

test('every command refuses words it does not know', async () => {
  const kinds = await Promise.all(Object.keys(COMMANDS).map((name) => read(name, '--bogus')))
  expect(kinds).toEqual(kinds.map(() => 'wrong'))
  // Loads what every command stands on.
}, 20_000)

test('every command answers --help', async () => {
  const kinds = await Promise.all(Object.keys(COMMANDS).map((name) => read(name, '--help')))
  expect(kinds).toEqual(kinds.map(() => 'help'))
})

test('import takes one file, search one query, nights two dates in order', async () => {
  expect(await read('import', 'log.md', '--json')).toBe('run')
  expect(await read('import')).toBe('wrong')
  expect(await read('import', 'a.md', 'b.md')).toBe('wrong')
  expect(await read('search', '茶')).toBe('run')
  expect(await read('search', '--', '--茶')).toBe('run')
  expect(await read('search', '')).toBe('wrong')
  expect(await read('nights', '--from', '2026-05-18', '--to', '2026-05-18')).toBe('run')
  expect(await read('nights', '--from', '2026-05-19', '--to', '2026-05-18')).toBe('wrong')
  expect(await read('nights', '--from', '2026-02-30')).toBe('wrong')
  expect(await read('nights', 'today')).toBe('wrong')
})

test('draws a bar, or a count where the whole is not known', () => {
  expect(bar('Reading', 1, 2)).toBe('Reading ████████████░░░░░░░░░░░░  50%')
  expect(bar('Reading', 7, null)).toBe('Reading 7')
})
