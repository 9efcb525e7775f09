import type { BasedOn } from '@/lib/shared/based-on'
import type { Outcome } from '@/lib/shared/outcome'
import type { CommandFixtures } from './fixtures'

/** One of the two things that two members save from the same page. */
export type Saved = 1 | 2
type Save = (basedOn: BasedOn, saved: Saved) => Promise<Outcome<unknown>>
export type Prepare = (fixtures: CommandFixtures) => Promise<Save> | Save
