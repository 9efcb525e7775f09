import { expect, test } from 'vitest'
import { cutLines, readLines } from './parse-lines'

test('counts a blank line behind CRLF also when every byte comes alone', async () => {
  const bytes = new TextEncoder().encode('a\r\n\nb\r\r\nc')
  const lines = []
  for await (const batch of readLines([...bytes].map((byte) => Uint8Array.of(byte)))) {
    lines.push(...batch)
  }
  expect(lines).toEqual(cutLines(bytes))
  expect(lines.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
})
