import { expect, it } from 'vitest'
import { drawn } from '@/lib/testing/drawn'
import { ChoiceField, MANY } from './choice-field'

const series = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ value: `id-${String(at)}`, label: `系列 ${at}` }))
const NONE = { value: '', label: 'none' }

it('is the device’s own list while it is short', () => {
  const { html } = drawn(
    'en',
    <ChoiceField name="seriesId" label="Series" choices={series(MANY)} />,
  )
  expect(html.match(/<option/gu)).toHaveLength(MANY)
  expect(html).not.toContain('role="combobox"')
})

it('is found by typing beyond that, and sends what was chosen before', () => {
  const choices = series(MANY + 1)
  const { html } = drawn(
    'en',
    <ChoiceField name="seriesId" label="Series" choices={choices} defaultValue="id-40" />,
  )
  expect(html).toContain('role="combobox"')
  expect(html).toContain('required')
  expect(html).toContain('<input type="hidden" name="seriesId" value="id-40"/>')
})

it('may stay empty there where one of its choices is none', () => {
  const choices = [NONE, ...series(MANY)]
  const { html } = drawn('en', <ChoiceField name="seriesId" label="Series" choices={choices} />)
  expect(html).not.toContain('required')
  expect(html).toContain('<input type="hidden" name="seriesId" value=""/>')
})
