import { connect, createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { StartRefused } from '@/lib/shared/start-refused'

/** Throws `StartRefused` when the app could not listen there. */
export async function refuseTakenPort(host: string, port: number): Promise<void> {
  const code = await new Promise<string | null>((resolve) => {
    const probe = createServer()
    probe.once('error', (cause) => resolve('code' in cause ? String(cause.code) : cause.message))
    probe.listen(port, host, () => probe.close(() => resolve(null)))
  })
  if (code === null) return
  const another = `Example: PORT=${String(port === 65_535 ? 3000 : port + 1)} npm start`
  if (code === 'EADDRINUSE') {
    throw new StartRefused(
      `Port ${String(port)} is taken by another program. Stop that program, or choose another port with PORT. ${another}`,
    )
  }
  if (code === 'EACCES') {
    throw new StartRefused(
      `This user may not listen on port ${String(port)}. Choose a port above 1023 with PORT. ${another}`,
    )
  }
  throw new StartRefused(
    `The app cannot listen on ${host}, port ${String(port)} (${code}). HOST must be an address of this machine. Example: HOST=127.0.0.1`,
  )
}

/** Answers true when a program listens there, false when `signal` came before. */
export async function untilListening(
  host: string,
  port: number,
  signal: AbortSignal,
): Promise<boolean> {
  const target = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  while (!signal.aborted) {
    if (await answers(target, port)) return true
    await wait(30)
  }
  return false
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
