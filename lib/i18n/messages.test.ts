import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { messagesOf } from './messages'

const root = new URL('./messages/', import.meta.url)
const files = readdirSync(new URL('zh/', root)).sort()
const zh = sentences(messagesOf('zh'))
const en = sentences(messagesOf('en'))

test('every room has one file in each language, holding one key of its name', () => {
  expect(readdirSync(new URL('en/', root)).sort()).toEqual(files)
  for (const language of ['zh/', 'en/']) {
    for (const file of files) {
      const text = readFileSync(new URL(language + file, root), 'utf8')
      expect(Object.keys(JSON.parse(text) as object)).toEqual([file.replace('.json', '')])
    }
  }
})

test('every file is loaded, the refusals of all rooms under one key', () => {
  const keys = files
    .map((f) => f.replace('.json', ''))
    .filter((key) => !key.startsWith('refusals-'))
  expect(Object.keys(messagesOf('zh')).sort()).toEqual(keys)
  expect(Object.keys(messagesOf('en')).sort()).toEqual(keys)
  for (const language of ['zh', 'en'] as const) {
    const told = files
      .filter((file) => file.startsWith('refusals'))
      .flatMap((file) => {
        const text = readFileSync(new URL(`${language}/${file}`, root), 'utf8')
        return Object.values(JSON.parse(text) as object).flatMap((codes: object) =>
          Object.keys(codes),
        )
      })
    expect(Object.keys(messagesOf(language).refusals).sort()).toEqual(told.sort())
  }
})

test('both languages hold the same keys', () => {
  expect([...en.keys()].sort()).toEqual([...zh.keys()].sort())
})

test('no sentence is empty', () => {
  const empty = [...zh, ...en].filter(([, sentence]) => sentence.trim() === '')
  expect(empty).toEqual([])
})

test('both languages of a sentence take the same facts', () => {
  const differing = [...zh].filter(
    ([key, sentence]) =>
      argumentsOf(sentence).join() !== argumentsOf(en.get(key) ?? sentence).join(),
  )
  expect(differing).toEqual([])
})

/** Sentence by dotted key. */
function sentences(tree: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]: [string, unknown]): [string, string][] =>
      typeof value === 'string'
        ? [[prefix + key, value]]
        : [...sentences(value as object, `${prefix}${key}.`)],
    ),
  )
}

/** Names of the facts in an ICU message, sorted; those inside plural and select branches included. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>()
  readMessage(message, 0, names)
  return [...names].sort()
}

/** Reads from `at` to the brace that closes the message; answers the place after it. */
function readMessage(text: string, at: number, names: Set<string>): number {
  while (at < text.length && text[at] !== '}') {
    at = text[at] === '{' ? readArgument(text, at + 1, names) : at + 1
  }
  return at + 1
}

/** `name}`, `name, type, style}` or `name, plural, one {…} other {…}}`. */
function readArgument(text: string, at: number, names: Set<string>): number {
  const name = /^\s*(\w+)\s*/.exec(text.slice(at))
  if (name?.[1] === undefined) throw new Error(`not an ICU message: ${text}`)
  names.add(name[1])
  at += name[0].length
  while (at < text.length && text[at] !== '}') {
    at = text[at] === '{' ? readMessage(text, at + 1, names) : at + 1
  }
  return at + 1
}
