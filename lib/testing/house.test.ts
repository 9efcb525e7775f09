import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The rules of lib/README.md that no other tool checks. Each message says where the thing belongs. */

function read(file: string): string {
  return readFileSync(file, 'utf8')
}

/** The folders that a table of lib/README.md names; its head is `room` or `floor`. */
function foldersOf(head: 'room' | 'floor'): string[] {
  const table = read('lib/README.md').split(`| ${head} |`)[1]?.split('\n\n')[0] ?? ''
  const names = table.split('\n').map((line) => line.split('|')[1] ?? '')
  return names.flatMap((cell) =>
    [...cell.matchAll(/`([a-z0-9-]+)`/gu)].map((match) => match[1] ?? ''),
  )
}

const ROOMS = foldersOf('room')
const FLOORS = foldersOf('floor')
/** What a file of a room may be called, alone or before a suffix: `rules.ts`, `rules-windows.ts`. */
const FILE_NAMES = [
  'types',
  'rules',
  'policy',
  'schema',
  'queries',
  'commands',
  'store',
  'jobs',
  'fixtures',
]
/** Rooms whose rules are large enough to be named after what they do. */
const MORE_FILE_NAMES: Readonly<Record<string, readonly string[]>> = {
  announcements: ['templates'],
  detection: ['vocabulary'],
  logs: ['parse', 'copy', 'source', 'preview', 'encode', 'limits'],
  naming: ['words'],
}
const MAX_LINES = 250
const MAX_README_LINES = 20
const MAX_FILES = 40

const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '-z'],
  {
    encoding: 'utf8',
  },
)
  .split('\0')
  .filter((file) => file !== '' && existsSync(file))
const sources = files.filter((file) => /\.(?:ts|tsx|mts)$/u.test(file))

describe('the house', () => {
  it('has the rooms and floors that lib/README.md names, and no others', () => {
    const folders = readdirSync('lib').filter((name) => statSync(join('lib', name)).isDirectory())
    expect(
      folders.toSorted(),
      'Name the folder in the table of rooms or of floors in lib/README.md, with the question it answers',
    ).toEqual([...ROOMS, ...FLOORS].toSorted())
  })

  it('keeps a README of at most 20 lines in every room and floor', () => {
    const faults = [...ROOMS, ...FLOORS].filter((name) => {
      const path = join('lib', name, 'README.md')
      return !existsSync(path) || read(path).trimEnd().split('\n').length > MAX_README_LINES
    })
    expect(faults, 'Say what it is for, what is always true in it, what happens in it').toEqual([])
  })

  it('names the files of a room by the fixed vocabulary, in the room or in a folder of a subject', () => {
    const faults = sources.filter((file) => {
      const [top, room = '', ...path] = file.split('/')
      if (top !== 'lib' || !ROOMS.includes(room)) return false
      const name = basename(file).split('.')[0] ?? ''
      const more = MORE_FILE_NAMES[room] ?? []
      const known = [...FILE_NAMES, ...more]
      // Every exporter's format has a folder of its own.
      const deepest = file.startsWith('lib/logs/formats/') ? 3 : 2
      return (
        path.length > deepest || !known.some((word) => name === word || name.startsWith(`${word}-`))
      )
    })
    expect(
      faults,
      [
        'lib/<room>/<name>.ts or lib/<room>/<subject>/<name>.ts, the name alone or with a suffix:',
        'shapes go to types, decisions to rules, permission to policy, input to schema, reads to queries,',
        'writes to commands, SQL to store, later work to jobs, data for tests to fixtures',
      ].join(' '),
    ).toEqual([])
  })

  it('has at most 40 files directly in one folder of lib and components', () => {
    const counts = new Map<string, number>()
    for (const file of sources.filter((path) => /^(?:lib|components)\//u.test(path))) {
      const folder = dirname(file)
      counts.set(folder, (counts.get(folder) ?? 0) + 1)
    }
    const faults = [...counts].filter(([, count]) => count > MAX_FILES)
    expect(
      faults,
      'Give each subject a folder: lib/<room>/<subject>/ with types, rules, queries, commands, store',
    ).toEqual([])
  })

  it('names files in kebab-case and has no barrels', () => {
    const faults = sources.filter((file) => {
      const name = basename(file)
      const barrel = /^index\.tsx?$/u.test(name)
      const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)*\.(?:ts|tsx|mts)$/u.test(name)
      return barrel || !kebab
    })
    expect(faults, 'Import from the file that has the thing; name files in kebab-case').toEqual([])
  })

  it('keeps every file to one subject', () => {
    const faults = sources
      .map((file) => ({ file, lines: read(file).split('\n').length }))
      .filter(({ lines }) => lines > MAX_LINES)
    expect(faults, 'Look for the second subject and give it a file of its own').toEqual([])
  })

  it('names no breakpoint that app/globals.css does not have: its classes would do nothing', () => {
    const unknown = /(?<![\w-])(?:max-)?(?:sm|xl|[23]xl):[a-z-]/u
    const faults = sources.filter((file) => file.endsWith('.tsx') && unknown.test(read(file)))
    expect(faults).toEqual([])
  })

  it('reads cookies and forwarded headers in lib/http only', () => {
    const readers = /\bget\('(?:cookie|x-forwarded-[a-z]+)'\)|\bheaders\.cookie\b|\bjar\.get\(/u
    const faults = sources.filter(
      (file) =>
        /^(?:app|components|lib|bin|proxy)\b/u.test(file) &&
        !/^lib\/http\/|\.test\.tsx?$/u.test(file) &&
        readers.test(read(file)),
    )
    expect(
      faults,
      'Next, the page cache and the fast check-in read a request by lib/http, or they drift apart',
    ).toEqual([])
  })

  it('suppresses no check and leaves nothing for later', () => {
    const marks = [
      '@ts-' + 'ignore',
      '@ts-' + 'expect-error',
      '@ts-' + 'nocheck',
      'eslint-' + 'disable',
      'oxlint-' + 'disable',
    ]
    const leftovers = new RegExp(
      `\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK'].join('|')})\\b`,
      'u',
    )
    const faults = sources.filter((file) => {
      const text = read(file)
      return marks.some((mark) => text.includes(mark)) || leftovers.test(text)
    })
    expect(faults, 'Mend the cause; what is left belongs in the tracker').toEqual([])
  })

  it('gives every class a private member, so that the compiler takes no look-alike for it', () => {
    const declared = /^(?:export )?class (\w+)[^{]*\{(?:.*?\n)?\}/gmsu
    const faults = sources.flatMap((file) =>
      [...read(file).matchAll(declared)]
        .filter(
          ([text]) =>
            !/\bextends (?:\w*Error|StartRefused)\b/u.test(text) && !/\bprivate\b|#\w/u.test(text),
        )
        .map(([, name]) => `${file} ${name ?? ''}`),
    )
    expect(faults, 'Make what only the class uses private; errors are known by instanceof').toEqual(
      [],
    )
  })

  it('runs every test it has', () => {
    const alone = new RegExp(
      `\\b(?:it|test|describe)\\.(?:${['on' + 'ly', 'sk' + 'ip', 'to' + 'do', 'fix' + 'me'].join('|')})\\b`,
      'u',
    )
    const faults = sources.filter(
      (file) => /\.(?:test|spec)\.tsx?$/u.test(file) && alone.test(read(file)),
    )
    expect(faults, 'A test that does not run proves nothing').toEqual([])
  })

  it('has a page of every route in the access table', () => {
    const table = files
      .filter((file) => file.startsWith('e2e/access/'))
      .map(read)
      .join('\n')
    const routes = files
      .filter((file) => /^app\/.*(?:page|route)\.tsx?$/u.test(file))
      .map(
        (file) =>
          `/${file
            .split('/')
            .slice(1, -1)
            .filter((part) => !part.startsWith('('))
            .join('/')}`,
      )
    const faults = routes.filter((route) => !table.includes(`'${route}'`))
    expect(faults, 'Add the route to e2e/access/<room>.ts and say who may do what there').toEqual(
      [],
    )
  })

  it('keeps text files in UTF-8 without tabs in TypeScript', () => {
    const faults = sources.filter((file) => extname(file) !== '.mts' && read(file).includes('\t'))
    expect(faults, 'Write \\t in a string').toEqual([])
  })
})
