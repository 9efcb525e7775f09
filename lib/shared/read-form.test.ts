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
        { code: 'TOO_LONG', facts: { max: 3, length: 4 }, field: 'name' },
        { code: 'BAD_INPUT', facts: { max: null }, field: 'age' },
      ],
    })
  })
})

it.each(['', '  '])(
  'says of a text that was left empty that it has to be filled in: %j',
  (lines) => {
    const pasted = z.object({ lines: z.string().trim().min(1).max(9) })
    expect(readInput(pasted, { lines })).toEqual({
      ok: false,
      refusals: [{ code: 'REQUIRED', facts: { max: null }, field: 'lines' }],
    })
  },
)

describe('texts of an input', () => {
  const words = z.object({ text: z.string(), list: z.array(z.string()).default([]) })

  it('are plain before the schema sees them, wherever they stand', () => {
    expect(readInput(words, { text: '一\0二\r\n三', list: ['\u0007四'] })).toEqual({
      ok: true,
      value: { text: '一二\n三', list: ['四'] },
    })
  })

  it('are refused before any pattern runs when they are longer than a person types', () => {
    const slow = z.object({ text: z.string().regex(/^(?:a+)+$/u), list: z.array(z.string()) })
    const list = ['b']
    expect(readInput(slow, { text: `${'a'.repeat(20_001)}!`, list })).toEqual({
      ok: false,
      refusals: [{ code: 'TOO_LONG', facts: { max: 20_000, length: 20_002 }, field: 'text' }],
    })
    expect(readInput(words, { text: 'abc', list: ['abcd'] }, 3)).toEqual({
      ok: false,
      refusals: [{ code: 'TOO_LONG', facts: { max: 3, length: 4 }, field: 'list.0' }],
    })
    expect(readInput(z.string(), 'abcd', 3)).toEqual({
      ok: false,
      refusals: [{ code: 'TOO_LONG', facts: { max: 3, length: 4 } }],
    })
  })

  it('leaves anything but texts as it is', () => {
    const at = new Date(0)
    expect(readInput(z.object({ at: z.date() }), { at })).toEqual({ ok: true, value: { at } })
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

  it('leaves out what no keyboard types', () => {
    const data = new FormData()
    data.set('name', '一\0二\u0008')
    expect(formFields(data)).toEqual({ name: '一二' })
  })
})
