import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/**
 * Pages and handlers lead on by relative addresses, and where a whole one is needed by the configured one
 * (lib/http/origin.ts): a browser that came by another name of this machine would lose its session.
 */
const THIS_MACHINE = /127\.0\.0\.1|\blocalhost\b|\[::1\]|nextUrl\.origin|request\.url\)\.origin/u

const files = execFileSync('git', ['ls-files', '-z', 'app', 'components', 'proxy.ts'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => /(?<!\.test)\.tsx?$/u.test(file) && existsSync(file))

it('no page, handler or component names an address of this machine', () => {
  const found = files.filter((file) => THIS_MACHINE.test(readFileSync(file, 'utf8')))
  expect(found).toEqual([])
})
