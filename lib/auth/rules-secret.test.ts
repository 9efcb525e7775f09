import { describe, expect, test } from 'vitest'
import { seedOf } from './rules-secret'

describe('the seed of the key', () => {
  test('stays when the database moves to another port, machine or name', () => {
    const seeds = [
      'postgresql://yehua:moon%2Flight@127.0.0.1:41233/yehua',
      'postgresql://yehua:moon%2Flight@127.0.0.1:52001/yehua',
      'postgres://other:moon%2Flight@db.example.org/archive?sslmode=require',
      'postgresql://yehua@db.example.org/archive?password=moon%2Flight',
    ].map(seedOf)
    expect(seeds).toEqual(['moon/light', 'moon/light', 'moon/light', 'moon/light'])
  })

  test('is the whole address where there is no password, or nothing to be read', () => {
    const bare = 'postgresql://yehua@127.0.0.1:5432/yehua'
    expect([seedOf(bare), seedOf('host=/run'), seedOf('')]).toEqual([bare, 'host=/run', ''])
  })

  test('takes a password as it stands when it cannot be decoded', () => {
    expect(seedOf('postgresql://yehua:100%@127.0.0.1/yehua')).toBe('100%')
  })
})
