import { moveToGroup } from '@/lib/applications/decide/commands-group'
import { listOfGroup } from '@/lib/applications/store-groups'
import { readCommunity, readSettings } from '@/lib/communities/queries'
import { holdClosed } from '@/lib/communities/store'
import { readable, transaction, type Tx } from '@/lib/db/transaction'
import { publicOrigin } from '@/lib/http/origin'
import { isLocale } from '@/lib/i18n/locale'
import { eachApart } from '@/lib/jobs/each'
import type { Job } from '@/lib/jobs/types'
import { queueMail } from '@/lib/mail/outbox'
import { declineClosed } from '@/lib/members/groups/commands-transfers'
import { findAtHome, listAskedTo } from '@/lib/members/groups/store-closing'
import { withdrawAsksOf } from '@/lib/talks/asks/commands-closed'
import {
  groupClosed,
  memberOfClosed,
  type ClosedData,
  type Closing,
  type MemberData,
} from './jobs-kinds'
import { groupClosedMail } from './rules-mail'

/**
 * Who waits in the queue of a closed group goes on in another, who asked to move there is answered, and members who were
 * asked to speak in it need not answer. Each finds the
 * group as that closing left it, or nothing is done: it may have been opened again meanwhile.
 */
export const groupClosedJob: Job<ClosedData> = {
  ...groupClosed,
  async work({ toGroupId, reason, ...closing }) {
    const { groupId } = closing
    const waiting = toGroupId === null ? [] : await listOfGroup(readable(), groupId)
    const asked = await listAskedTo(readable(), groupId)
    await eachApart(
      [
        ...waiting.map((applicationId) => async (tx: Tx) => {
          await moveToGroup(tx, { applicationId, from: groupId, to: toGroupId ?? '', reason })
        }),
        ...asked.map((transferId) => async (tx: Tx) => {
          await declineClosed(tx, transferId, reason)
        }),
        (tx: Tx) => withdrawAsksOf(tx, groupId),
      ],
      (step) => whileClosed(closing, step),
    )
  },
}

/** A member of a closed group reads that they can move or leave; who has moved or left already is not written to. */
export const memberOfClosedJob: Job<MemberData> = {
  ...memberOfClosed,
  async work({ memberId, reason, ...closing }) {
    const { groupId } = closing
    await whileClosed(closing, async (tx) => {
      const member = await findAtHome(tx, groupId, memberId)
      const group = (await readCommunity(tx))?.groups.find(({ id }) => id === groupId)
      if (member?.email == null || group === undefined) return
      const settings = await readSettings(tx)
      await queueMail(
        tx,
        groupClosedMail(isLocale(member.locale) ? member.locale : settings.locale, {
          to: member.email,
          name: member.displayName,
          community: settings.name,
          group: group.name,
          reason,
          link: `${publicOrigin()}/me/group`,
        }),
      )
    })
  },
}

/** Does the step in a transaction of its own, unless the group was opened since. A refusal is a fault that is seen. */
async function whileClosed(
  { groupId, closedAt }: Closing,
  step: (tx: Tx) => Promise<void>,
): Promise<void> {
  const done = await transaction(async (tx) => {
    if (await holdClosed(tx, groupId, new Date(closedAt))) await step(tx)
    return undefined
  })
  if (!done.ok) throw new Error(`A step of closing a group was not done: ${done.refusal.code}`)
}
