import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The rules of lib/README.md that no other tool checks. Each message says where the thing belongs. */

const ROOMS = [
  'activity',
  'announcements',
  'applications',
  'checkins',
  'communities',
  'compliance',
  'detection',
  'draws',
  'logs',
  'matching',
  'members',
  'naming',
  'privacy',
  'quotas',
  'referrals',
  'rosters',
  'schedule',
  'seats',
  'transcripts',
]
const FLOORS = [
  'audit',
  'auth',
  'cli',
  'config',
  'db',
  'engine',
  'i18n',
  'jobs',
  'live',
  'log',
  'mail',
  'page-cache',
  'search',
  'shared',
  'testing',
  'withheld',
]
const SUBJECTS = ['types', 'rules', 'policy', 'schema', 'queries', 'commands', 'store', 'jobs']
/** Rooms whose rules are large enough to be told by what they do. */
const MORE_SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  announcements: ['templates'],
  detection: ['vocabulary'],
  logs: ['parse', 'uploads', 'media', 'copy', 'lines', 'limits'],
  naming: ['engine', 'knowledge'],
  rosters: ['read'],
  transcripts: ['redaction'],
}
const LONGEST_FILE = 250
const LONGEST_README = 20

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
const read = (file: string) => readFileSync(file, 'utf8')

describe('the house', () => {
  it('has only rooms and floors that lib/README.md names', () => {
    const map = read('lib/README.md')
    const folders = readdirSync('lib').filter((name) => statSync(join('lib', name)).isDirectory())
    const strangers = folders.filter((name) => !map.includes(`\`${name}\``))
    expect(strangers, 'Name the folder in lib/README.md with the question it answers').toEqual([])
    expect(folders.toSorted(), 'Add the folder to ROOMS or FLOORS in this test').toEqual(
      [...ROOMS, ...FLOORS].toSorted(),
    )
  })

  it('keeps a README of at most 20 lines in every room and floor', () => {
    const faults = [...ROOMS, ...FLOORS].filter((name) => {
      const path = join('lib', name, 'README.md')
      return !existsSync(path) || read(path).trimEnd().split('\n').length > LONGEST_README
    })
    expect(faults, 'Say what it is for, what is always true in it, what happens in it').toEqual([])
  })

  it('names the files of a room by the fixed vocabulary', () => {
    const faults = sources.filter((file) => {
      const [top, room, name, ...deeper] = file.split('/')
      if (top !== 'lib' || room === undefined || name === undefined || !ROOMS.includes(room))
        return false
      const subject = deeper.length > 0 ? name : basename(name).split('.')[0]
      const known = [...SUBJECTS, ...(MORE_SUBJECTS[room] ?? []), 'testing']
      return !known.some((word) => subject === word || subject?.startsWith(`${word}-`))
    })
    expect(
      faults,
      `Decisions go to rules, permission to policy, input to schema, reads to queries, writes to commands, SQL to store, later work to jobs`,
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
      .filter(({ lines }) => lines > LONGEST_FILE)
    expect(faults, 'Look for the second subject and give it a file of its own').toEqual([])
  })

  it('suppresses no check and leaves nothing for later', () => {
    const marks = [
      '@ts-' + 'ignore',
      '@ts-' + 'expect-error',
      '@ts-' + 'nocheck',
      'eslint-' + 'disable',
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
