import { randomUUID } from 'node:crypto'
import { throwWord } from '@/lib/draws/commands'
import type { CommandCases } from './types'

export const DRAWS_CASES: CommandCases = {
  'draws throwWord': (actor) => throwWord(actor, { drawId: randomUUID(), word: '灯' }),
}
