import { describe, expect, it } from 'vitest'
import { rowFormSchema } from './schema'

const A = '018f0000-0000-7000-8000-000000000001'
const B = '018f0000-0000-7000-8000-000000000002'
const row = { rosterId: A, rowId: A }
const basedOn = { chosen: '' }
const chosen = (more: Readonly<Record<string, string>>) => {
  const read = rowFormSchema.safeParse({ ...row, basedOn: JSON.stringify(basedOn), ...more })
  return read.success ? read.data : 'refused'
}

describe('what a form says of a row', () => {
  it('is the member who was searched for, else what was selected', () => {
    expect(chosen({ chosen: '', other: B })).toEqual({ ...row, basedOn, chosen: B })
    expect(chosen({ chosen: 'out', other: B })).toEqual({ ...row, basedOn, chosen: B })
    expect(chosen({ chosen: A, other: '' })).toEqual({ ...row, basedOn, chosen: A })
    expect(chosen({ chosen: 'new' })).toEqual({ ...row, basedOn, chosen: 'new' })
    expect(chosen({ chosen: '', other: '' })).toEqual({ ...row, basedOn, chosen: null })
  })

  it('is no name that was typed and no duty', () => {
    expect(chosen({ chosen: '', other: '沈知远' })).toBe('refused')
    expect(chosen({ chosen: '', other: 'out' })).toBe('refused')
  })
})
