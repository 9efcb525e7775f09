import { randomUUID } from 'node:crypto'
import * as rosters from '@/lib/rosters/commands'
import { applyRoster } from '@/lib/rosters/apply/commands'
import { undoRoster } from '@/lib/rosters/undo/commands'
import type { CommandCases } from './types'

const takenOn = '2026-03-18'
const bytes = new TextEncoder().encode('季听澜\n顾晓棠-云杉-研发\n')

export const ROSTERS_CASES: CommandCases = {
  'rosters previewRoster': (actor, { groupId }) =>
    rosters.previewRoster(
      actor,
      { groupId, takenOn, complete: true, format: null },
      { name: null, bytes },
    ),
  'rosters reviseRoster': (actor) =>
    rosters.reviseRoster(actor, randomUUID(), { takenOn, complete: true }),
  'rosters chooseRow': (actor) =>
    rosters.chooseRow(actor, { rosterId: randomUUID(), rowId: randomUUID(), chosen: 'out' }),
  'rosters leaveOutRest': (actor) => rosters.leaveOutRest(actor, randomUUID()),
  'rosters discardRoster': (actor) => rosters.discardRoster(actor, randomUUID()),
  'rosters applyRoster': (actor) =>
    applyRoster(actor, randomUUID(), { markGone: true, reasonOf: () => '名单' }),
  'rosters undoRoster': (actor) => undoRoster(actor, randomUUID(), { reason: '撤销' }),
}
