import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const files = ['app', 'components'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => ({ file, text: readFileSync(`${folder}/${file}`, 'utf8') })),
)

/** Without them the page answers 500 as soon as the component is drawn. */
test('a client component that looks sentences up finds its room’s sentences sent to it', () => {
  const sent = new Set(
    files.flatMap(({ text }) =>
      [...text.matchAll(/<ClientWords rooms=\{\[(?<rooms>[^\]]*)\]\}/gu)].flatMap((match) =>
        (match.groups?.['rooms'] ?? '').split(',').map((room) => room.trim().slice(1, -1)),
      ),
    ),
  )
  const wanted = files
    .filter(({ text }) => text.startsWith("'use client'"))
    .flatMap(({ file, text }) =>
      [...text.matchAll(/useTranslations\('(?<room>\w+)/gu)].map((match) => ({
        file,
        room: match.groups?.['room'] ?? '',
      })),
    )
  expect(wanted.length).toBeGreaterThan(0)
  expect(wanted.filter(({ room }) => !sent.has(room))).toEqual([])
})
