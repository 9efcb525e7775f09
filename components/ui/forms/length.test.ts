import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const files = ['app', 'components'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => join(folder, file)),
)

test('no field cuts what is pasted into it: a browser does so without a word', () => {
  const native = /<(?:input|textarea|Input)\b[^<]*?\bmaxLength\b/u
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((file) => native.test(readFileSync(file, 'utf8')))).toEqual([])
})
