import { newLinks } from '@/lib/auth/links/new-link'
import { linkAddress } from '@/lib/auth/links/rules'
import { readSettings } from '@/lib/communities/queries'
import { transaction, type Tx } from '@/lib/db/transaction'
import { publicOrigin } from '@/lib/http/origin'
import { isLocale } from '@/lib/i18n/locale'
import { enqueue } from '@/lib/jobs/queue'
import type { Job } from '@/lib/jobs/types'
import { queueMail } from '@/lib/mail/outbox'
import { now, toDate } from '@/lib/shared/clock'
import { BATCH_SIZE, PAUSE_SECONDS } from './rules'
import { invitationMail } from './rules-mail'
import { WRITE_INVITATIONS } from './schema'
import * as store from './store'

/**
 * Writes the next mails of a batch and queues itself for those after them. Each turn is marked in the transaction that
 * queues its mail, so that a worker who dies, or a second one, writes to no member twice.
 */
export const writeInvitationsJob: Job<{ batchId: string }> = {
  ...WRITE_INVITATIONS,
  async work({ batchId }) {
    await transaction(async (tx) => {
      const turns = await store.takeTurns(tx, batchId, BATCH_SIZE)
      await writeTo(tx, turns)
      if ((await store.countWaiting(tx, batchId)) === 0) {
        await store.endBatch(tx, batchId, toDate(now()))
        return
      }
      const startAfter = now().add({ seconds: PAUSE_SECONDS })
      await enqueue(tx, WRITE_INVITATIONS, { batchId }, { startAfter, singletonKey: batchId })
    })
  },
  // What was not written is offered again with the next batch.
  async gaveUp({ batchId }) {
    await transaction(async (tx) => {
      await store.cancelWaiting(tx, batchId)
      await store.endBatch(tx, batchId, toDate(now()))
    })
  },
}

async function writeTo(tx: Tx, turns: readonly store.Turn[]): Promise<void> {
  const reached = turns.flatMap(({ email, ...turn }) =>
    email === null || !turn.isNotIn ? [] : [{ ...turn, to: email }],
  )
  const ids = new Set(reached.map(({ id }) => id))
  await store.markSkipped(
    tx,
    turns.flatMap(({ id }) => (ids.has(id) ? [] : [id])),
  )
  if (reached.length === 0) return
  const { name: community, locale } = await readSettings(tx)
  const links = await newLinks(
    tx,
    reached.map(({ memberId }) => memberId),
    { purpose: 'INVITATION', createdById: null },
  )
  const made: { id: string; linkId: string; mailId: string }[] = []
  for (const { id, memberId, displayName: name, locale: own, to } of reached) {
    const link = links.get(memberId)
    if (link === undefined) continue
    const mailId = await queueMail(tx, {
      ...invitationMail(isLocale(own) ? own : locale, { to, name, community }),
      secret: linkAddress(publicOrigin(), link.token),
      validUntil: link.expiresAt,
    })
    made.push({ id, linkId: link.linkId, mailId })
  }
  await store.markMade(tx, made, toDate(now()))
}
