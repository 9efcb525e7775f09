import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { formFields, readInput } from './read-form'

const schema = z.object({
  name: z.string().min(1, 'REQUIRED').max(3, 'TOO_LONG'),
  age: z.number(),
})

describe('readInput', () => {
  it('hands on what the schema made of it', () => {
    expect(readInput(schema, { name: 'abc', age: 3 })).toEqual({
      ok: true,
      value: { name: 'abc', age: 3 },
    })
  })

  it('gives one refusal a field, with the limit as a fact', () => {
    expect(readInput(schema, { name: 'abcd', age: 'three' })).toEqual({
      ok: false,
      refusals: [
        { code: 'TOO_LONG', facts: { max: 3 }, field: 'name' },
        { code: 'BAD_INPUT', facts: { max: null }, field: 'age' },
      ],
    })
  })
})

describe('formFields', () => {
  it('leaves out files and what the framework adds', () => {
    const data = new FormData()
    data.set('name', '一')
    data.set('$ACTION_ID_1', 'x')
    data.set('file', new Blob(['x']))
    expect(formFields(data)).toEqual({ name: '一' })
  })

  it('leaves out a character that the database cannot hold', () => {
    const data = new FormData()
    data.set('name', '一\0二')
    expect(formFields(data)).toEqual({ name: '一二' })
  })
})
