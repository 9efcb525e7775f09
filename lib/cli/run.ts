import { withDatabase } from '@/lib/engine/attach'
import { StartRefused } from '@/lib/shared/start-refused'
import { readArguments } from './arguments'
import { helpOf, overview } from './help'
import { drawer } from './progress'
import { COMMANDS } from './registry'
import type { ExitCode, Output } from './types'
import type { Words } from './words'

export type Surroundings = {
  readonly output: Output
  readonly words: Words
  readonly signal: AbortSignal
  /** Milliseconds, for drawing. */
  readonly clock: () => number
}

/** Runs one command line, such as `['import', 'log.md', '--json']`, and answers the exit code. */
export async function runCommandLine(
  line: readonly string[],
  { output, words, signal, clock }: Surroundings,
): Promise<ExitCode> {
  const [name = '', ...rest] = line
  if (name === '--help' || name === '-h' || name === 'help') {
    output.out(await overview(words))
    return 0
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (load === undefined) {
    if (name !== '') output.say(words.say('cli.unknown', { name }))
    output.say(await overview(words))
    return 2
  }
  const command = await load()
  const read = readArguments(command, rest)
  if (read.kind === 'help') {
    output.out(helpOf(name, command, words))
    return 0
  }
  if (read.kind === 'wrong') {
    output.say(helpOf(name, command, words))
    return 2
  }
  const context = { signal, words, progress: drawer(output.status, clock) }
  try {
    const run = () => command.run(read.input, context)
    const outcome = await (command.needsNoDatabase?.(read.input) === true
      ? run()
      : withDatabase(run, { note: output.say }))
    output.status?.('')
    if (!outcome.ok) {
      output.say(words.refusal(outcome.refusal))
      return 1
    }
    output.out(read.json ? JSON.stringify(outcome.value.json) : outcome.value.text)
    return 0
  } catch (cause) {
    if (!(cause instanceof StartRefused)) throw cause
    output.say(cause.message)
    return 1
  }
}
