import { Client } from 'pg'
import { vi } from 'vitest'

/** How many statements the work sends to the database. For tests that hold a view to a literal count. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(Client.prototype, 'query')
  try {
    await work()
    return sent.mock.calls.length
  } finally {
    sent.mockRestore()
  }
}
