import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createMember, signIn } from '@/lib/auth/fixtures'
import { acceptedKeys, lastingKey, signingKey } from '@/lib/auth/secret'
import { viewerOfToken } from '@/lib/auth/sessions/viewer'
import { decide } from '@/lib/config/config'
import { ensureDefaultCommunity } from '@/lib/setup/commands-default'
import { writeMessage } from '@/lib/logs/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { runCommandLine } from './run'
import { wordsIn } from './words'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yehua cli 夜话 '))
})
afterAll(() => rm(folder, { recursive: true }))
beforeEach(freshDatabase)

async function yehua(...line: string[]) {
  const [out, said]: [string[], string[]] = [[], []]
  const code = await runCommandLine(line, {
    output: { out: (text) => out.push(text), say: (text) => said.push(text), status: null },
    words: wordsIn('en'),
    signal: new AbortController().signal,
    clock: () => 0,
  })
  return { code, out, said }
}

async function logFile(text: string): Promise<string> {
  const path = join(folder, '茶馆 log.md')
  await writeFile(path, text)
  return path
}

const LOG =
  '谁的话\n\n' +
  writeMessage('2026-05-18 19:30:01', '阿禾', '茶马古道') +
  writeMessage('2026-05-18 19:30:02', '林檎', '「阿禾：茶马古道」 - - - - - 好茶')

test('import answers one JSON document with a reason in words', async () => {
  const file = await logFile(LOG)
  const { code, out, said } = await yehua('import', file, '--json')
  expect([code, out.length, said]).toEqual([0, 1, []])
  const { sha256, seconds, ...answer } = JSON.parse(out[0] ?? '') as Record<string, unknown>
  expect([typeof sha256, typeof seconds]).toEqual(['string', 'number'])
  expect(answer).toEqual({
    file,
    messages: 2,
    added: 2,
    duplicates: 0,
    skipped: [{ line: 1, reason: 'it stands before the first message and belongs to nobody' }],
    people: 2,
    images: 0,
    days: 1,
  })
})

test('search answers every message, newest first, with what it shows', async () => {
  await yehua('import', await logFile(LOG))
  const { code, out } = await yehua('search', '茶', '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out[0] ?? '')).toEqual({
    total: 2,
    messages: [
      { date: '2026-05-18', time: '19:30:02', name: '林檎', text: '「阿禾：茶马古道」\n好茶' },
      { date: '2026-05-18', time: '19:30:01', name: '阿禾', text: '茶马古道' },
    ],
  })
})

test('an empty database has no nights and no messages', async () => {
  expect(await yehua('nights', '--json')).toEqual({ code: 0, out: ['[]'], said: [] })
  const found = await yehua('search', '茶', '--json')
  expect(found).toEqual({ code: 0, out: ['{"total":0,"messages":[]}'], said: [] })
})

test('a refusal is a sentence beside an empty answer, with exit code 1', async () => {
  const missing = join(folder, 'none.md')
  expect(await yehua('import', missing, '--json')).toEqual({
    code: 1,
    out: [],
    said: [`There is no file ${missing}. Check the path and try again.`],
  })
  expect((await yehua('import', folder)).code).toBe(1)
  expect((await yehua('import', await logFile(''), '--json')).code).toBe(1)
})

test('wrong usage answers exit code 2 and an empty answer', async () => {
  for (const line of [
    [],
    ['bogus'],
    ['constructor'],
    ['import'],
    ['search', '--json'],
    ['nights', '--from', 'x'],
  ]) {
    const { code, out, said } = await yehua(...line)
    expect([code, out, said.length > 0]).toEqual([2, [], true])
  }
})

test('activity spoken counts the same in a file and in a group', async () => {
  const file = await logFile(LOG)
  const inFile = await yehua('activity', 'spoken', file, '--until', '2026-05-18 19:30:01', '--json')
  await yehua('import', file)
  const { groups } = await ensureDefaultCommunity()
  const group = groups[0]?.name ?? ''
  const inGroup = await yehua(
    'activity',
    'spoken',
    '--group',
    group,
    '--until',
    '2026-05-18 19:30:01',
    '--json',
  )
  expect(inGroup).toEqual(inFile)
  expect(JSON.parse(inFile.out[0] ?? '')).toEqual({
    until: '2026-05-18T19:30:01',
    labels: 1,
    ownerSpoke: false,
    people: [
      { label: '阿禾', messages: 1, first: '2026-05-18T19:30:01', last: '2026-05-18T19:30:01' },
    ],
  })
  expect((await yehua('activity', 'spoken')).code).toBe(2)
  expect((await yehua('activity', 'spoken', '--group', '没有这个群')).code).toBe(1)
})

test('rotate-secret puts a fresh key in front in .env, and keeps members signed in and erased names known', async () => {
  const { memberId } = await createMember(
    (await ensureDefaultCommunity()).groups[0]?.id ?? '',
    '阿禾',
  )
  const token = await signIn(memberId)
  const [signing, lasting] = [signingKey(), lastingKey()]
  const home = process.cwd()
  const place = await mkdtemp(join(folder, 'place '))
  process.chdir(place)
  try {
    const first = await yehua('rotate-secret', '--json')
    expect(first.code).toBe(0)
    const { file } = JSON.parse(first.out[0] ?? '') as { file: string }
    expect((await stat(file)).mode & 0o077).toBe(0)
    const rotated = parseEnv(await readFile(file, 'utf8'))['SECRET'] ?? ''
    decide({ SECRET: rotated })
    expect(signingKey()).not.toBe(signing)
    expect(acceptedKeys()).toContain(signing)
    expect(lastingKey()).toBe(lasting)
    expect(await viewerOfToken(token)).toMatchObject({ kind: 'member', memberId })

    await yehua('rotate-secret')
    const again = parseEnv(await readFile(file, 'utf8'))['SECRET'] ?? ''
    expect(again.split(',').slice(1)).toEqual(rotated.split(','))

    // The environment goes before the file: nothing is written, and the host sees what to set.
    decide({ SECRET: 'x'.repeat(40) })
    const elsewhere = await yehua('rotate-secret')
    expect(elsewhere.out.join('')).toMatch(/^SECRET=[\w-]{43},x{40}$/mu)
    expect(parseEnv(await readFile(file, 'utf8'))['SECRET']).toBe(again)
  } finally {
    process.chdir(home)
    decide({ SECRET: '' })
  }
})
