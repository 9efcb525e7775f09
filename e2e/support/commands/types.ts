import type { Actor } from '@/lib/auth/types'
import type { Outcome } from '@/lib/shared/outcome'
import type { CommandFixtures } from './fixtures'

/** How a command is called, on records that are there. */
type CommandCase = (actor: Actor, fixtures: CommandFixtures) => Promise<Outcome<unknown>>

/** By file and function, as the access table names them. */
export type CommandCases = Readonly<Record<string, CommandCase>>
