import { createServer } from 'node:http'
import { gracefulStop } from '@/lib/engine/graceful-stop'

/**
 * A server whose answers take a while and say whose they are, for tests of a stop: at `/endless` they never
 * end by themselves. Its last words are how many requests it read.
 */
const [, , port] = process.argv
let read = 0

const server = createServer((request, response) => {
  read += 1
  response.write('begun ')
  if (request.url === '/endless') return
  setTimeout(() => response.end(`ended by ${String(process.pid)}`), 300)
})
const stop = gracefulStop(server)
process.once(
  'SIGTERM',
  () =>
    void stop(2).then(() => process.stdout.write(`read ${String(read)}\n`, () => process.exit())),
)
server.listen(Number(port), '127.0.0.1', () => process.stdout.write('listening\n'))
