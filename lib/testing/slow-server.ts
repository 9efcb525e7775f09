import { createServer } from 'node:http'
import { gracefulStop } from '@/lib/engine/graceful-stop'

/** A server whose answers take a while, for tests of a stop: at `/endless` they never end by themselves. */
const [, , port] = process.argv

const server = createServer((request, response) => {
  response.write('begun ')
  if (request.url === '/endless') return
  setTimeout(() => response.end('ended'), 300)
})
const stop = gracefulStop(server)
process.once('SIGTERM', () => void stop(2).then(() => process.exit()))
server.listen(Number(port), '127.0.0.1', () => process.stdout.write('listening\n'))
