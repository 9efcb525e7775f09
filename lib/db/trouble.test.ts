import { expect, it } from 'vitest'
import { isTrouble } from './trouble'

const error = (message: string, code?: string) => Object.assign(new Error(message), { code })

it.each([
  ['57014', 'canceling statement due to statement timeout'],
  ['55P03', 'canceling statement due to lock timeout'],
  ['57P01', 'terminating connection due to administrator command'],
  ['57P03', 'the database system is starting up'],
  ['ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:5432'],
  [undefined, 'Connection terminated unexpectedly'],
  [undefined, 'timeout exceeded when trying to connect'],
])('knows %s as a database that is away or too slow', (code, message) => {
  expect(isTrouble(error(message, code))).toBe(true)
})

it.each([
  ['23505', 'duplicate key value violates unique constraint'],
  ['42P01', 'relation does not exist'],
  [undefined, 'Cannot read properties of undefined'],
])('does not take %s for it', (code, message) => {
  expect(isTrouble(error(message, code))).toBe(false)
})
