import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** By night a white slide would be the brightest thing in the room. */
test('every picture of a log rests in the ink theme', () => {
  const pictures = filesOf('components').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/<img\b[^>]*>/gsu)].map(([tag]) => ({ file, tag })),
  )
  expect(pictures.length).toBeGreaterThan(0)
  expect(pictures.filter(({ tag }) => !/\brests\b/u.test(tag))).toEqual([])
})

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => `${folder}/${file}`)
}
