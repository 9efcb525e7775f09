import { StartRefused } from '@/lib/shared/start-refused'
import { supervise } from '@/lib/engine/supervisor'

/**
 * The whole app in small, for tests of the supervisor: its web server answers its own number, and
 * blocks its event loop for ever when it is asked to at `/block`.
 */
const WEB = `
  const [port, host] = [process.argv.at(-1), process.argv.at(-3)]
  require('node:http').createServer((request, answer) => {
    if (request.url === '/block') for (;;);
    answer.end(String(process.pid))
  }).listen(port, host, () => process.send?.('ready'))
  process.once('SIGTERM', () => process.exit())
`
const WORKER = `process.stdout.write('worker ' + process.pid + '\\n'); process.send?.('ready'); setInterval(() => undefined, 1000); process.once('SIGTERM', () => process.exit())`

const say = (line: string) => void process.stdout.write(`${line}\n`)

try {
  await supervise({
    web: ['--eval', WEB, '--'],
    worker: ['--eval', WORKER, '--'],
    // Shorter than the app's own; a look that comes late counts as two of these seconds.
    patience: { web: 5, worker: 6 },
    welcome: (address) => Promise.resolve([`Open ${address}`]),
    say,
  })
} catch (cause) {
  say(cause instanceof StartRefused ? cause.message : String(cause))
  process.exitCode = 1
}
