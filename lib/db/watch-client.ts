import { Client, type ClientBase } from 'pg'
import { statementSeconds, type Limits } from './limits'
import { noteTrouble } from './trouble'

/** PostgreSQL ends a statement at its limit; one that says nothing for so much longer stands still itself. */
const MORE_MS = 3000

/**
 * Gives a new connection its limits, and cuts it when a statement is not answered long after its limit: the
 * server, or the network on the way to it, stands still. The caller then hears of an error instead of nothing.
 */
export async function watchClient(client: ClientBase, limits: Limits): Promise<void> {
  if (!(client instanceof Client)) throw new Error('A pool has clients of pg.')
  client.query = new Proxy(client.query.bind(client), {
    apply: (query, _self, args: unknown[]) => {
      const done = startTimer(client, limits)
      const last = args.at(-1)
      if (typeof last === 'function') {
        const callback = (...answer: unknown[]): unknown => {
          done(answer[0])
          return Reflect.apply(last, undefined, answer)
        }
        return Reflect.apply(query, client, [...args.slice(0, -1), callback]) as unknown
      }
      const result = Reflect.apply(query, client, args) as unknown
      if (result instanceof Promise) void result.then(() => done(null), done)
      // A stream of rows: it takes as long as its other end does.
      else done(null)
      return result
    },
  })
  const { statement, lock, idle } = limits
  await client.query(
    `SET statement_timeout = '${statement}s'; SET lock_timeout = '${lock}s';
     SET idle_in_transaction_session_timeout = '${idle}s'`,
  )
}

function startTimer(client: Client, limits: Limits): (fault: unknown) => void {
  const cut = () => {
    noteTrouble(new Error('The database did not answer'))
    // With a statement under way this does not wait for the server.
    void client.end().catch(() => undefined)
  }
  const timer = setTimeout(cut, statementSeconds(limits) * 1000 + MORE_MS)
  timer.unref()
  return (fault) => {
    clearTimeout(timer)
    noteTrouble(fault)
  }
}
