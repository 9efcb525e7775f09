import { randomBytesOf } from '@/lib/auth/tokens'
import type { Actor } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import { cancelDraw, listTickets } from '@/lib/draws/commands'
import { TICKET_BYTES, ticketsFor } from '@/lib/draws/rules'
import { leavesCovering } from '@/lib/members/status/queries-leave'
import { zoneOfPlan } from '@/lib/nights/queries'
import { now } from '@/lib/shared/clock'
import { reject } from '@/lib/shared/outcome'
import { termsInForce } from '@/lib/versioned/commands'
import { DRAW_POLICIES } from './commands-policy'
import { recordDraw } from './commands-record'
import { poolOf } from './rules'
import * as store from './store'
import { listPool } from './store-pool'
import type { SpeakerDrawRow } from './types'

/**
 * Lists who takes part: a step of a command that holds the evening and the draw. Where no member does, the draw ends.
 * Answers how many.
 */
export async function makeList(tx: Tx, actor: Actor, draw: SpeakerDrawRow): Promise<number> {
  const drawId = draw.drawId ?? reject('DRAW_UNKNOWN')
  const at = now()
  const { date, nightId, groupId, openedAt } = draw
  const zone = await zoneOfPlan(tx)
  const terms = await termsInForce(tx, DRAW_POLICIES, openedAt)
  const pool = await listPool(tx, { nightId, groupId, date, at, zone, memberIds: null })
  const ids = pool.map(({ memberId }) => memberId)
  const leaves = ids.length === 0 ? new Map() : await leavesCovering(tx, date, ids)
  const untils = new Map([...leaves].map(([id, { until }]) => [id, until]))
  const { within, without } = poolOf(pool, terms, { day: date, leaves: untils })
  const held = ticketsFor(within, randomBytesOf(within.length * TICKET_BYTES))
  const tickets = held.map(({ ticket }) => ticket)
  if (!(await listTickets(tx, drawId, tickets))) reject('DRAW_LISTED')
  await store.insertEntries(tx, draw.id, [
    ...held.map(({ holder: memberId, ticket }) => ({ memberId, ticket, place: null, out: null })),
    ...without.map(({ memberId, reason, date: day }) => ({
      memberId,
      ticket: null,
      place: null,
      out: { reason, date: day },
    })),
  ])
  await recordDraw(tx, actor, 'speaker-draw.listed', draw.id, { tickets: tickets.length })
  const isEmpty = tickets.length === 0
  if (isEmpty) await cancelDraw(tx, drawId)
  await store.changeDraw(tx, draw.id, {
    state: isEmpty ? 'ENDED' : 'LISTED',
    listedAt: at,
    ...(isEmpty && { endedAt: at }),
  })
  return tickets.length
}
