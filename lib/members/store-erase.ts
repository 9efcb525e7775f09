import type { Tx } from '@/lib/db/transaction'
import { deleteChanges } from '@/lib/members/address/store'
import { NAMELESS } from '@/lib/redaction/rules-erased'

/** What is known of members who are erased: their rows, and when. */
type Erased = { readonly ids: readonly string[]; readonly at: Date }

/**
 * A step of an erasure: what happened to the members stays, without the words about them; their names
 * and exceptions are gone, and they ask for no other group any more.
 */
export async function eraseHistory(db: Tx, { ids, at }: Erased): Promise<void> {
  const where = { memberId: { in: [...ids] } }
  await db.statusEvent.updateMany({ where, data: { reason: '' } })
  await db.roleEvent.updateMany({ where, data: { reason: '' } })
  await db.groupTransfer.updateMany({ where, data: { reason: '', answer: null } })
  await db.groupTransfer.updateMany({
    where: { ...where, state: 'ASKED' },
    data: { state: 'WITHDRAWN', decidedAt: at },
  })
  await db.memberName.deleteMany({ where })
  await deleteChanges(db, ids)
  await db.groupException.deleteMany({ where })
}

/** The rows stay, so that talks and counts stay, without anything that identifies the person. */
export async function makeNameless(
  db: Tx,
  { ids, at }: Erased,
  archiveAs: 'LEFT_OUT' | 'ROLE',
): Promise<void> {
  await db.member.updateMany({
    where: { id: { in: [...ids] } },
    data: {
      displayName: NAMELESS,
      company: null,
      position: null,
      city: null,
      about: null,
      email: null,
      contact: null,
      locale: null,
      roles: [],
      status: 'ERASED',
      erasedAt: at,
      folded: '',
      openFolded: '',
      pinyin: '',
      namePublic: false,
      showCompany: false,
      showCity: false,
      showContact: false,
      showTalks: false,
      showNights: false,
      showQuestions: false,
      showCredit: false,
      archiveAs,
    },
  })
}
