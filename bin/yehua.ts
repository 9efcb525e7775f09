import { terminal } from '@/lib/cli/output'
import { runCommandLine } from '@/lib/cli/run'
import { systemLocale, wordsIn } from '@/lib/cli/words'
import { run } from './run'

const stop = new AbortController()
// The first Ctrl-C asks the command to leave nothing half-done; a second one ends the process.
process.once('SIGINT', () => {
  stop.abort()
})

await run(async () => {
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    output: terminal(),
    words: wordsIn(systemLocale()),
    signal: stop.signal,
    clock: () => performance.now(),
  })
})
