import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { messagesOf } from './messages'

const root = new URL('./messages/', import.meta.url)
const rooms = filesIn('zh/')
const refusals = filesIn('zh/refusals/')
const zh = sentences(messagesOf('zh'))
const en = sentences(messagesOf('en'))

test('every room has one file in each language, holding one key of its name', () => {
  expect(filesIn('en/')).toEqual(rooms)
  for (const path of rooms.flatMap((file) => [`zh/${file}`, `en/${file}`])) {
    expect([path, ...Object.keys(readMessages(path))]).toEqual([path, nameOf(path)])
  }
})

test('every room has its refusals in a file of its own in each language, under the one key', () => {
  expect(filesIn('en/refusals/')).toEqual(refusals)
  for (const path of refusals.flatMap((file) => [`zh/refusals/${file}`, `en/refusals/${file}`])) {
    expect([path, ...Object.keys(readMessages(path))]).toEqual([path, 'refusals'])
  }
})

test('every file is imported as JSON, which browser tests and Node both ask for', () => {
  for (const language of ['zh', 'en']) {
    const text = readFileSync(new URL(`${language}.ts`, root), 'utf8')
    const imports = text.split('\n').filter((row) => row.includes(".json'"))
    expect(imports.filter((row) => !row.endsWith("with { type: 'json' }"))).toEqual([])
  }
})

test('every file is loaded, and no refusal stands in two files', () => {
  for (const language of ['zh', 'en'] as const) {
    const loaded = messagesOf(language)
    expect(Object.keys(loaded).sort()).toEqual([...rooms.map(nameOf), 'refusals'].sort())
    const codes = refusals.flatMap((file) =>
      Object.keys(readMessages(`${language}/refusals/${file}`)['refusals'] ?? {}),
    )
    expect(Object.keys(loaded.refusals).sort()).toEqual(codes.sort())
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

test.each([
  ['zh', zh, /[“”‘’"]/u, ['「', '」']],
  ['en', en, /[「」『』"]|(?<!')'(?!')/u, ['“', '”']],
] as const)(
  'quotation marks are one kind in %s, and every one is closed',
  (_, all, other, marks) => {
    const [opens, closes] = marks
    const wrong = [...all].filter(
      ([, sentence]) =>
        other.test(sentence) || sentence.split(opens).length !== sentence.split(closes).length,
    )
    expect(wrong).toEqual([])
  },
)

function filesIn(folder: string): string[] {
  return readdirSync(new URL(folder, root))
    .filter((file) => file.endsWith('.json'))
    .sort()
}

function readMessages(path: string): Record<string, object> {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8')) as Record<string, object>
}

function nameOf(path: string): string {
  return basename(path, '.json')
}

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
