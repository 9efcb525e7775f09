import { Client } from 'pg'
import { vi } from 'vitest'

/** How many statements the work sends to the database. For tests that hold a view to a literal count. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  return (await statementsOf(work)).length
}

/** The statements that the work sends to the database, as SQL. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent = vi.spyOn(Client.prototype, 'query')
  try {
    await work()
    return sent.mock.calls.map(([query]: unknown[]) =>
      typeof query === 'string' ? query : (query as { readonly text: string }).text,
    )
  } finally {
    sent.mockRestore()
  }
}
