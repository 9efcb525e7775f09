import type { Tx } from '@/lib/db/transaction'
import { NAMELESS } from '@/lib/redaction/rules-erased'

type Ids = readonly string[]

/** The rows stay, so that talks and counts stay, without anything that identifies the person. */
export async function makeNameless(db: Tx, ids: Ids, at: Date, leftOut: boolean): Promise<void> {
  await db.member.updateMany({
    where: { id: { in: [...ids] } },
    data: {
      ...{ displayName: NAMELESS, company: null, position: null, city: null, about: null },
      ...{ email: null, contact: null, locale: null, roles: [], status: 'ERASED', erasedAt: at },
      ...{ folded: '', openFolded: '', pinyin: '', namePublic: false },
      ...{ showCompany: false, showCity: false, showContact: false, showTalks: false },
      archiveAs: leftOut ? 'LEFT_OUT' : 'ROLE',
    },
  })
}

/** Rows that are about this person alone, or let them sign in. */
export async function deleteOwnRows(db: Tx, ids: Ids): Promise<void> {
  const memberId = { in: [...ids] }
  const either = { OR: [{ memberId }, { otherId: memberId }] }
  await db.memberName.deleteMany({ where: { memberId } })
  await db.samePersonProposal.deleteMany({ where: either })
  await db.mentionedName.deleteMany({ where: { memberId } })
  await db.memberMerge.deleteMany({ where: { OR: [{ keptId: memberId }, { otherId: memberId }] } })
  await db.groupException.deleteMany({ where: { memberId } })
}

/** Facts stay, without the words about the person. */
export async function emptyOwnWords(db: Tx, ids: Ids, at: Date): Promise<void> {
  const where = { memberId: { in: [...ids] } }
  await db.statusEvent.updateMany({ where, data: { reason: '' } })
  await db.groupTransfer.updateMany({ where, data: { reason: '', answer: null } })
  await db.groupTransfer.updateMany({
    where: { ...where, state: 'ASKED' },
    data: { state: 'WITHDRAWN', decidedAt: at },
  })
  await db.$executeRaw`
    UPDATE "RosterRow" SET "nickname" = ${NAMELESS}, "fields" = '{}', "doubt" = NULL, "chosen" = NULL
    WHERE "memberId" = ANY(${[...ids]}::uuid[])`
}
