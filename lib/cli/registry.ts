import type { Command } from './types'

/** Every command by its name. Each is loaded only when it is called, so that help is quick. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  activity: async () => erased((await import('./commands/activity')).command),
  backup: async () => erased((await import('./commands/backup')).command),
  import: async () => erased((await import('./commands/import')).command),
  names: async () => erased((await import('./commands/names')).command),
  nights: async () => erased((await import('./commands/nights')).command),
  restore: async () => erased((await import('./commands/restore')).command),
  roster: async () => erased((await import('./commands/roster')).command),
  'rotate-secret': async () => erased((await import('./commands/rotate-secret')).command),
  search: async () => erased((await import('./commands/search')).command),
  'sign-in-link': async () => erased((await import('./commands/sign-in-link')).command),
}

/** `run` only ever gets what the same command's `input` answered. */
function erased<Input>(command: Command<Input>): Command {
  const { needsNoDatabase, ...rest } = command
  return {
    ...rest,
    ...(needsNoDatabase && {
      needsNoDatabase: (input: unknown) => needsNoDatabase(command.input.parse(input)),
    }),
    run: (input, context) => command.run(command.input.parse(input), context),
  }
}
