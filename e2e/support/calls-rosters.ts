import { randomUUID } from 'node:crypto'
import * as rosters from '@/lib/rosters/commands'
import { applyRoster } from '@/lib/rosters/commands-apply'
import type { Calls } from './calls-types'

const takenOn = '2026-03-18'
const bytes = new TextEncoder().encode('季听澜\n顾晓棠-云杉-研发\n')

export const ROSTERS_CALLS: Calls = {
  'rosters/commands previewRoster': (actor, { groupId }) =>
    rosters.previewRoster(
      actor,
      { groupId, takenOn, complete: true, format: null },
      { name: null, bytes },
    ),
  'rosters/commands reviseRoster': (actor) =>
    rosters.reviseRoster(actor, randomUUID(), { takenOn, complete: true }),
  'rosters/commands chooseRow': (actor) =>
    rosters.chooseRow(actor, { rosterId: randomUUID(), rowId: randomUUID(), chosen: 'out' }),
  'rosters/commands leaveOutRest': (actor) => rosters.leaveOutRest(actor, randomUUID()),
  'rosters/commands discardRoster': (actor) => rosters.discardRoster(actor, randomUUID()),
  'rosters/commands-apply applyRoster': (actor) =>
    applyRoster(actor, randomUUID(), { markGone: true, reasonOf: () => '名单' }),
}
