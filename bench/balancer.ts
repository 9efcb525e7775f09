import { connect, createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

export type Balancer = {
  /** The one address. */
  readonly origin: string
  readonly close: () => void
}

/** Hands connections in turn to the ports that take them; one whose server is gone ends, as a proxy's does. */
export async function balance(ports: readonly number[]): Promise<Balancer> {
  const open = new Set<Socket>()
  let turn = 0
  const server = createServer((client) => {
    open.add(client)
    client.once('close', () => open.delete(client)).on('error', () => undefined)
    const first = turn++
    const lead = (attempt: number) => {
      const port = ports[(first + attempt) % ports.length]
      if (attempt === ports.length || port === undefined) {
        client.destroy()
        return
      }
      const behind = connect(port, '127.0.0.1')
      const next = () => lead(attempt + 1)
      behind.once('error', next).once('connect', () => {
        behind.off('error', next).on('error', () => undefined)
        client.pipe(behind).pipe(client)
        client.once('close', () => behind.destroy())
        behind.once('close', () => client.destroy())
      })
    }
    lead(0)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    close: () => {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
}
