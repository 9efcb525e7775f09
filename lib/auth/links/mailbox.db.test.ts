import { expect, it } from 'vitest'
import { pool } from '@/lib/db/pool'
import { mailboxOf } from './rules-mailbox'

const MAILBOXES: readonly (readonly [string, string])[] = [
  ['lin.xi@gmail.com', 'linxi@gmail.com'],
  ['l.i.n.x.i+yehua@gmail.com', 'linxi@gmail.com'],
  ['LinXi@GoogleMail.com', 'linxi@gmail.com'],
  ['lin.xi@example.org', 'lin.xi@example.org'],
  ['Lin.Xi+talks+more@Example.org', 'lin.xi@example.org'],
  ['lin_xi-1@163.com', 'lin_xi-1@163.com'],
]

it.each(MAILBOXES)('%s leads to %s', (address, mailbox) => {
  expect(mailboxOf(address)).toBe(mailbox)
  expect(mailboxOf(mailbox)).toBe(mailbox)
})

it('is the same to the database', async () => {
  const { rows } = await pool().query<{ mailbox: string }>(
    'SELECT mailbox_of(address) AS mailbox FROM unnest($1::text[]) WITH ORDINALITY a (address, n) ORDER BY n',
    [MAILBOXES.map(([address]) => address)],
  )
  expect(rows.map(({ mailbox }) => mailbox)).toEqual(MAILBOXES.map(([, mailbox]) => mailbox))
})
