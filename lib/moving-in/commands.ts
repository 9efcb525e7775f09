import { record } from '@/lib/audit/record'
import { canMakeLink } from '@/lib/auth/links/policy'
import { personalLinksIn } from '@/lib/auth/links/commands'
import { linkAddress } from '@/lib/auth/links/rules'
import { deleteUnusedLinks } from '@/lib/auth/links/store'
import { actorId } from '@/lib/auth/roles'
import { requireRecentSignIn } from '@/lib/auth/sessions/recent'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/queue'
import { mailReachesPeople } from '@/lib/mail/transport'
import { now, toDate } from '@/lib/shared/clock'
import { reject, type Outcome } from '@/lib/shared/outcome'
import type { Temporal } from 'temporal-polyfill'
import { canMoveIn } from './policy'
import { type InviteInput, WRITE_INVITATIONS } from './schema'
import * as store from './store'
import type { InvitationWay } from './types'

/**
 * Starts a batch that writes to every member of a group, or of all, who has an address and never came in. Answers how
 * many. Refusals: NOT_ALLOWED, SIGN_IN_AGAIN {minutes}, NO_MAIL, INVITING_ALREADY, NONE_TO_INVITE.
 */
export async function inviteByMail(actor: Actor, input: InviteInput): Promise<Outcome<number>> {
  return transaction(async (tx) => {
    await begin(tx, actor)
    if (!mailReachesPeople()) reject('NO_MAIL')
    if ((await store.findRunningBatch(tx)) !== null) reject('INVITING_ALREADY')
    const at = toDate(now())
    const invitees = await store.readInvitees(tx, { ...input, mailOnly: true, now: at })
    if (invitees.length === 0) reject('NONE_TO_INVITE')
    const batchId = await keepBatch(tx, actor, {
      way: 'MAIL',
      groupId: input.groupId,
      invitations: invitees.map(({ memberId }) => ({
        memberId,
        state: 'WAITING',
        madeAt: null,
        linkId: null,
      })),
    })
    await enqueue(tx, WRITE_INVITATIONS, { batchId })
    return invitees.length
  })
}

/** A line of the file: the address is shown here and nowhere again. */
export type LinkLine = {
  readonly displayName: string
  readonly nickname: string | null
  readonly group: string
  readonly email: string | null
  readonly address: string
  readonly expiresAt: Temporal.Instant
}

/**
 * Makes a personal link for every member of a group, or of all, who never came in and whom the actor may let in. The
 * personal links before them die. Refusals: NOT_ALLOWED, SIGN_IN_AGAIN {minutes}, NONE_TO_INVITE.
 */
export async function makeLinkFile(
  actor: Actor,
  { groupId, origin }: { readonly groupId: string | null; readonly origin: string },
): Promise<Outcome<readonly LinkLine[]>> {
  return transaction(async (tx) => {
    await begin(tx, actor)
    const at = toDate(now())
    const all = await store.readInvitees(tx, { groupId, again: true, mailOnly: false, now: at })
    const invitees = all.filter((one) => canMakeLink(actor, one))
    if (invitees.length === 0) reject('NONE_TO_INVITE')
    const made = await handed(tx, actor, 'FILE', groupId, invitees)
    return invitees.flatMap(({ memberId, displayName, nickname, group, email }) => {
      const link = made.get(memberId)
      if (link === undefined) return []
      const { token, expiresAt } = link
      const address = linkAddress(origin, token)
      return [{ displayName, nickname, group, email, address, expiresAt }]
    })
  })
}

/** A link to hand to one member who never came in; the one before it dies. */
export type HandedLink = {
  readonly name: string
  readonly address: string
  readonly expiresAt: Temporal.Instant
}

/**
 * Makes a link to hand over by oneself. Refusals: NOT_ALLOWED, SIGN_IN_AGAIN {minutes}, ALREADY_IN where the member came
 * in meanwhile or is not here.
 */
export async function handLink(
  actor: Actor,
  { memberId, origin }: { readonly memberId: string; readonly origin: string },
): Promise<Outcome<HandedLink>> {
  return transaction(async (tx) => {
    await begin(tx, actor)
    const at = toDate(now())
    const [member] = await store.readInvitees(tx, {
      groupId: null,
      memberId,
      again: true,
      mailOnly: false,
      now: at,
    })
    if (member === undefined) reject('ALREADY_IN')
    if (!canMakeLink(actor, member)) reject('NOT_ALLOWED')
    const link = (await handed(tx, actor, 'HAND', null, [member])).get(memberId)
    if (link === undefined) reject('ALREADY_IN')
    const address = linkAddress(origin, link.token)
    return { name: member.nickname ?? member.displayName, address, expiresAt: link.expiresAt }
  })
}

/**
 * Ends the links of a batch that were not used, and cancels what was not written yet. Answers how many links and mails
 * that were. Refusals: NOT_ALLOWED, SIGN_IN_AGAIN {minutes}, INVITATIONS_UNKNOWN.
 */
export async function takeBack(
  actor: Actor,
  { batchId }: { readonly batchId: string },
): Promise<Outcome<number>> {
  return transaction(async (tx) => {
    await begin(tx, actor)
    const cancelled = await store.cancelWaiting(tx, batchId)
    const batch = await store.findBatch(tx, batchId)
    if (batch === null) reject('INVITATIONS_UNKNOWN')
    const links = batch.invitations.flatMap(({ linkId }) => linkId ?? [])
    const ended = await deleteUnusedLinks(tx, links)
    if (batch.endedAt === null) await store.endBatch(tx, batchId, toDate(now()), actorId(actor))
    await record(tx, actor, {
      action: 'invitations.taken-back',
      subjectType: 'invitations',
      subjectId: batchId,
      facts: { links: ended, cancelled },
    })
    return ended + cancelled
  })
}

/** What every one of these commands asks first, and the lock that all of them take. */
async function begin(tx: Tx, actor: Actor): Promise<void> {
  if (!canMoveIn(actor)) reject('NOT_ALLOWED')
  requireRecentSignIn(actor)
  await store.lockInvitations(tx)
}

async function handed(
  tx: Tx,
  actor: Actor,
  way: InvitationWay,
  groupId: string | null,
  invitees: readonly store.Invitee[],
) {
  const made = await personalLinksIn(
    tx,
    actor,
    invitees.map(({ memberId }) => memberId),
  )
  await keepBatch(tx, actor, {
    way,
    groupId,
    invitations: [...made].map(([memberId, { linkId }]) => ({
      memberId,
      state: 'MADE',
      madeAt: toDate(now()),
      linkId,
    })),
  })
  return made
}

async function keepBatch(
  tx: Tx,
  actor: Actor,
  {
    way,
    groupId,
    invitations,
  }: {
    readonly way: InvitationWay
    readonly groupId: string | null
    readonly invitations: readonly store.NewInvitation[]
  },
): Promise<string> {
  const createdAt = toDate(now())
  const batchId = await store.insertBatch(tx, {
    way,
    groupId,
    createdAt,
    createdById: actorId(actor),
    endedAt: way === 'MAIL' ? null : createdAt,
  })
  await store.insertInvitations(tx, batchId, invitations)
  await record(tx, actor, {
    action: 'invitations.made',
    subjectType: 'invitations',
    subjectId: batchId,
    facts: { way, count: invitations.length },
  })
  return batchId
}
