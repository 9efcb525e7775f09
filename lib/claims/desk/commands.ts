import { record, recordAll } from '@/lib/audit/record'
import { actorId } from '@/lib/auth/roles'
import { requireRecentSignIn } from '@/lib/auth/sessions/recent'
import { newToken } from '@/lib/auth/tokens'
import type { Actor } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { broadcast } from '@/lib/live/broadcast'
import { now, toDate } from '@/lib/shared/clock'
import { reject, type Outcome } from '@/lib/shared/outcome'
import { approveIn } from '@/lib/claims/commands-approve'
import { canAllow, canManageClaims } from '@/lib/claims/policy'
import { claimTopic, daysAfter, OPENING_DAYS } from '@/lib/claims/rules'
import { codesIn } from '@/lib/claims/rules-codes'
import type { Sighting } from '@/lib/claims/types'
import { type Found, keepJudged, speakerOf } from '@/lib/claims/prove/commands'
import * as proving from '@/lib/claims/prove/store'
import { type PastedLine, pastedLines } from './rules-pasted'
import type { DecideInput, PasteInput } from './schema'
import * as store from './store'

/** Opens claims under a new address; the one before closes. Refusals: NOT_ALLOWED, SIGN_IN_AGAIN {minutes}. */
export async function openClaims(actor: Actor): Promise<Outcome<undefined>> {
  return transaction(async (tx) => {
    if (!canManageClaims(actor)) reject('NOT_ALLOWED')
    requireRecentSignIn(actor)
    await proving.lockClaims(tx)
    const at = now()
    await store.closeOpening(tx, toDate(at), actorId(actor))
    const id = await store.insertOpening(tx, {
      key: newToken().slice(0, 12),
      openedAt: toDate(at),
      openedById: actorId(actor),
      endsAt: toDate(daysAfter(at, OPENING_DAYS)),
    })
    const subject = { subjectType: 'community', subjectId: id }
    await record(tx, actor, { action: 'claims.opened', ...subject })
    return undefined
  })
}

/** Ends the address: claims that were made stay. Refusals: NOT_ALLOWED, CLAIMS_CLOSED. */
export async function closeClaims(actor: Actor): Promise<Outcome<undefined>> {
  return transaction(async (tx) => {
    if (!canManageClaims(actor)) reject('NOT_ALLOWED')
    const id = await store.closeOpening(tx, toDate(now()), actorId(actor))
    if (id === null) reject('CLAIMS_CLOSED')
    await record(tx, actor, { action: 'claims.closed', subjectType: 'community', subjectId: id })
    return undefined
  })
}

/**
 * Approves or refuses claims at once, all or none; those decided meanwhile are left. Answers how many it was.
 * Refusals: NOT_ALLOWED, SIGN_IN_AGAIN {minutes}, CLAIMS_NOT_CHOSEN, CLAIMS_DECIDED, ROLE_ABOVE when a member
 * among them holds a role that only an owner lets in.
 */
export async function decideClaims(actor: Actor, input: DecideInput): Promise<Outcome<number>> {
  return transaction(async (tx) => {
    if (!canManageClaims(actor)) reject('NOT_ALLOWED')
    requireRecentSignIn(actor)
    if (input.claims.length === 0) reject('CLAIMS_NOT_CHOSEN')
    await proving.lockClaims(tx)
    const claims = await store.readDecidable(tx, input.claims)
    if (input.decision === 'refuse') return refuseIn(claims)
    const waiting = claims.filter(({ state }) => state !== 'APPROVED')
    if (!waiting.every(({ member }) => canAllow(actor, member))) reject('ROLE_ABOVE')
    const count = await approveIn(
      tx,
      actor,
      waiting.map(({ id }) => id),
    )
    if (count === 0) reject('CLAIMS_DECIDED')
    return count

    async function refuseIn(refused: typeof claims): Promise<number> {
      if (refused.length === 0) reject('CLAIMS_DECIDED')
      const ids = refused.map(({ id }) => id)
      await store.refuseClaims(tx, ids, toDate(now()), actorId(actor))
      await recordAll(
        tx,
        actor,
        refused.map(({ id, memberId }) => ({
          action: 'claim.refused',
          subjectType: 'member',
          subjectId: memberId,
          facts: { claimId: id },
        })),
      )
      for (const id of ids) await broadcast(tx, claimTopic(id))
      return ids.length
    }
  })
}

/**
 * Reads lines that were copied from a group and proves what they prove. Refusals: NOT_ALLOWED,
 * SIGN_IN_AGAIN {minutes}, NO_CODES_PASTED where no line says a code that is open.
 */
export async function readPasted(actor: Actor, input: PasteInput): Promise<Outcome<Found>> {
  return transaction(async (tx) => {
    if (!canManageClaims(actor)) reject('NOT_ALLOWED')
    requireRecentSignIn(actor)
    await proving.lockClaims(tx)
    const said = pastedLines(input.lines).flatMap((line) =>
      codesIn(line.text).map((one) => ({ ...one, line })),
    )
    const authors = await authorsOf(
      input.groupId,
      said.map(({ line }) => line),
    )
    const sightings = said.map(({ code, alone, line }): Sighting => ({
      code,
      alone,
      groupId: input.groupId,
      at: null,
      byMinute: false,
      messageId: null,
      trusted: true,
      speaker: authors.get(line.label) ?? unknownSpeaker(line.label),
    }))
    const found = await keepJudged(tx, await proving.readOpenClaims(tx), sightings, 'PASTE')
    if (found.proven + found.doubtful === 0) reject('NO_CODES_PASTED', {}, 'lines')
    return found

    async function authorsOf(groupId: string, lines: readonly PastedLine[]) {
      const labels = [...new Set(lines.map(({ label }) => label))]
      const known = await proving.readLabels(tx, groupId, labels)
      const pasts = await proving.readPasts(
        tx,
        known.map(({ labelId }) => labelId),
      )
      return new Map(known.map((one) => [one.label, speakerOf(one, pasts.get(one.labelId))]))
    }
  })
}

/** A label that the log has not: nothing is known of it. */
function unknownSpeaker(label: string): Sighting['speaker'] {
  return {
    label,
    isExporter: /^我$/u.test(label),
    memberId: null,
    linkedAt: null,
    firstAt: null,
    isShared: false,
  }
}
