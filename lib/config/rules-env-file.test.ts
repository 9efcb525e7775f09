import { expect, it } from 'vitest'
import { withVariable } from './rules-env-file'

it.each([
  ['an empty file', '', 'SECRET=new\n'],
  ['a file without it', 'PORT=1\n', 'PORT=1\nSECRET=new\n'],
  ['a file without a last line end', 'PORT=1', 'PORT=1\nSECRET=new\n'],
  ['its line', 'PORT=1\nSECRET=old,older\nHOST=x\n', 'PORT=1\nSECRET=new\nHOST=x\n'],
  ['an exported line', 'export SECRET = "old"\nHOST=x\n', 'SECRET=new\nHOST=x\n'],
  ['a comment', '#SECRET=\nMY_SECRET=a\n', '#SECRET=\nMY_SECRET=a\nSECRET=new\n'],
])('sets a variable in %s', (_, before, after) => {
  expect(withVariable(before, 'SECRET', 'new')).toBe(after)
})

it('takes a value as it stands', () => {
  expect(withVariable('SECRET=a\n', 'SECRET', '$&$1')).toBe('SECRET=$&$1\n')
})
