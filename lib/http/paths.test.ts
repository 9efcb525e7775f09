import { expect, test } from 'vitest'
import { pathOnThisSite } from './paths'

test.each([
  ['https://yehua.test/archive?q=%E8%B4%A6#m3', '/archive?q=%E8%B4%A6'],
  ['https://elsewhere.test/archive', '/'],
  ['https://yehua.test//elsewhere.test/', '/'],
  ['javascript:alert(1)', '/'],
  ['no address', '/'],
  [null, '/'],
])('the way back from %s is %s', (address, path) => {
  expect(pathOnThisSite(address, 'yehua.test')).toBe(path)
})
