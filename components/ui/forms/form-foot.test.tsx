import { expect, it } from 'vitest'
import { IDLE, type FormState } from '@/lib/i18n/form-state'
import { drawn } from '@/lib/testing/drawn'
import { FormFoot } from './form-foot'

const refused: FormState = { ...IDLE, status: 'refused', message: 'Fill this in.', turn: 1 }

it('says a refusal of no field in any form', () => {
  const { html, text } = drawn('en', <FormFoot state={refused} />)
  expect(text).toBe('Fill this in.')
  expect(html).not.toContain('data-field-error')
})

it('leaves one that stands at its field to the field', () => {
  const { html } = drawn('en', <FormFoot state={{ ...refused, fieldsAtFault: '' }} />)
  expect(html.match(/Fill this in/gu)).toHaveLength(1)
  expect(html).toContain('in-[form:has([data-field-error])]:hidden')
})

it('counts several beside fields, and says the first where the form shows none of them', () => {
  const { html, text } = drawn('en', <FormFoot state={{ ...refused, fieldsAtFault: '2 fields' }} />)
  expect(text).toBe('Fill this in. 2 fields')
  const [first, many] = html.split('class="hidden in-[form:has([data-field-error])]:block"')
  expect(first).toMatch(
    /^<div class="in-\[form:has\(\[data-field-error\]\)\]:hidden">.*Fill this in/su,
  )
  expect(many).toContain('2 fields')
})

it('says in full what asks for an act beside the form', () => {
  const state = { ...refused, fieldsAtFault: '' }
  const { html } = drawn('en', <FormFoot state={state} actions={<a href="/sign-in">Sign in</a>} />)
  expect(html).not.toContain(':hidden')
})
