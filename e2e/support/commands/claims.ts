import { closeClaims, decideClaims, openClaims, readPasted } from '@/lib/claims/desk/commands'
import { undoClaims } from '@/lib/claims/desk/commands-undo'
import type { CommandCases } from './types'

const UNKNOWN_ID = '00000000-0000-7000-8000-000000000000'

export const CLAIMS_CASES: CommandCases = {
  'claims openClaims': (actor) => openClaims(actor),
  'claims closeClaims': (actor) => closeClaims(actor),
  'claims decideClaims': (actor) =>
    decideClaims(actor, { decision: 'approve', claims: [UNKNOWN_ID] }),
  'claims undoClaims': (actor) => undoClaims(actor, { at: '2026-11-01T00:00:00.000Z' }),
  'claims readPasted': (actor, { groupId }) =>
    readPasted(actor, { groupId, lines: '季听澜:\n夜话 K7Q4' }),
}
