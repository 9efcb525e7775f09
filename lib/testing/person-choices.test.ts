import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/**
 * A person is chosen in a field that is typed in (ComboBox, PersonPicker, the desk's finder): the device's own
 * list of five hundred names can be scrolled, and nothing else.
 */
const SELECT = 'components/ui/forms/select.tsx'
const PERSON = /person|member|speaker|host|other|referrer|voucher|attendee|^who$/iu

const files = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
  {
    encoding: 'utf8',
  },
)
  .split('\0')
  .filter((file) => /^(?:app|components)\/.*\.tsx$/u.test(file) && existsSync(file))
const texts = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }))

it('the device’s own list stands in one component only', () => {
  const found = texts.filter(({ text }) => /<select\b/u.test(text)).map(({ file }) => file)
  expect(found).toEqual([SELECT])
})

it('no person is chosen from it', () => {
  const found = texts.flatMap(({ file, text }) =>
    Array.from(text.matchAll(/<Select\s[^>]*?name="([^"]+)"/gu), ([, name = '']) => name)
      .filter((name) => PERSON.test(name))
      .map((name) => `${file}: ${name}`),
  )
  expect(found).toEqual([])
})
