import { afterEach, expect, it } from 'vitest'
import { endPrograms, runProgram } from '@/lib/testing/program'

afterEach(endPrograms)

it('what packages print, and what a process dies of, holds nothing that people wrote', async () => {
  const settings = { YEHUA_MODE: 'production', LOG_LEVEL: 'info' }
  const { code, output } = await runProgram('lib/testing/printing-start.ts', settings).ended
  expect(code).toBe(1)
  expect([output.includes('13800000000'), output.includes('林溪')]).toEqual([false, false])
  const lines = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(lines.map(({ msg, level }) => [msg, level])).toEqual([
    ['A package printed an error', 50],
    ['A package printed a warning', 40],
    ['The process failed and ends', 60],
  ])
  expect(lines[0]).toMatchObject({
    printed: [
      { type: 'string', length: 2 },
      { type: 'Error', code: '23505' },
    ],
  })
})
