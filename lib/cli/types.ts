import type { ParseArgsConfig } from 'node:util'
import type { ZodType } from 'zod'
import type { Outcome } from '@/lib/shared/outcome'
import type { Words } from './words'

/** What a command answers: a document for `--json`, and the lines a person reads. */
type Answer = { readonly json: unknown; readonly text: string }

/** What a command may use of the outside world besides the database. */
type CommandContext = {
  /** Aborted when the person presses Ctrl-C. */
  readonly signal: AbortSignal
  readonly words: Words
  /** Shows how far the command is; on a terminal only. `total` null when it is not known. */
  readonly progress: (label: string, done: number, total: number | null) => void
}

/** One command of the command line, in a file of its own under commands/. */
export type Command<Input = unknown> = {
  /** How it is called, such as `import FILE [--json]`. What it does is said in `cli.about.<name>`. */
  readonly usage: string
  /** Options besides `--json` and `--help`, in the form of node:util `parseArgs`. */
  readonly options: NonNullable<ParseArgsConfig['options']>
  /** Reads the words after the name: `{positionals, ...options}`. A fault is wrong usage. */
  readonly input: ZodType<Input>
  /** Whether it can do this without a database; then none is started. */
  readonly needsNoDatabase?: (input: Input) => boolean
  /** Runs with a database at hand, as the console actor. */
  run(input: Input, context: CommandContext): Promise<Outcome<Answer>>
}

/** Where a command line writes. */
export type Output = {
  /** The answer. Nothing else ever goes there. */
  readonly out: (text: string) => void
  /** Sentences for the person. */
  readonly say: (sentence: string) => void
  /** A line that replaces the one before, or null where that cannot be seen. */
  readonly status: ((line: string) => void) | null
}

/** 0 done, 1 refused with a sentence, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2
