import { randomUUID } from 'node:crypto'
import { throwWord } from '@/lib/draws/commands'
import type { Calls } from './calls-types'

export const DRAWS_CALLS: Calls = {
  'draws/commands throwWord': (actor) => throwWord(actor, { drawId: randomUUID(), word: '灯' }),
}
