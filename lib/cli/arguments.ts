import { parseArgs } from 'node:util'
import type { Command } from './types'

export type Arguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'run'; readonly json: boolean; readonly input: unknown }

/** Reads what follows a command's name. */
export function readArguments(command: Command, words: readonly string[]): Arguments {
  const parsed = parse(command, words)
  if (parsed === null) return { kind: 'wrong' }
  const { json, help, ...options } = parsed.values
  if (help === true) return { kind: 'help' }
  const input = command.input.safeParse({ positionals: parsed.positionals, ...options })
  return input.success
    ? { kind: 'run', json: json === true, input: { positionals: parsed.positionals, ...options } }
    : { kind: 'wrong' }
}

function parse(command: Command, words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        ...command.options,
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    })
  } catch {
    // It throws for an unknown option and for a value that is missing, in English only.
    return null
  }
}
