import type { Actor } from '@/lib/auth/types'
import type { Outcome } from '@/lib/shared/outcome'
import type { Cast } from './cast'

/** How a command is called by somebody on something that is there. */
type Call = (actor: Actor, cast: Cast) => Promise<Outcome<unknown>>

/** By file and function, as the access table names them. */
export type Calls = Readonly<Record<string, Call>>
