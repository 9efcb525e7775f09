import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { plainError } from './log'

describe('an error in the log', () => {
  it('keeps the words of our own errors, and where they happened', () => {
    expect(plainError(new Error('A night could not be closed'))).toEqual({
      type: 'Error',
      code: undefined,
      message: 'A night could not be closed',
      stack: expect.stringMatching(/^ {4}at /u) as string,
    })
  })

  it.each([
    ['of a database', Object.assign(new Error('Key (email)=(lin@example.com)'), { code: '23505' })],
    ['of Prisma', named('PrismaClientValidationError', 'create({ displayName: "林溪" })')],
    ['of a parser', parsing('林溪的邮箱 lin@example.com')],
    ['of a schema', new z.ZodError([{ code: 'custom', path: [], message: '林溪' }])],
  ])('leaves out the words %s, which quote what people wrote', (_, error) => {
    const written = JSON.stringify(plainError(error))
    expect(written).toContain('"type"')
    expect([written.includes('林溪'), written.includes('lin@example.com')]).toEqual([false, false])
  })

  it('keeps of any other value only its type', () => {
    expect(plainError('林溪')).toEqual({ type: 'string' })
  })
})

function named(name: string, message: string): Error {
  const error = new Error(message)
  error.name = name
  return error
}

function parsing(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error
  }
}
