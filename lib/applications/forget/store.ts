import type { Tx } from '@/lib/db/transaction'
import { NAMELESS } from '@/lib/redaction/rules-erased'

/** What the applicant wrote and what was written about them. States, dates and the group stay, for the numbers. */
export async function emptyWords(db: Tx, ids: readonly string[], at: Date): Promise<void> {
  const applicationId = { in: [...ids] }
  await db.application.updateMany({
    where: { id: applicationId },
    data: {
      name: NAMELESS,
      company: null,
      position: null,
      city: null,
      nickname: NAMELESS,
      foldedName: '',
      foldedCompany: '',
      email: '',
      about: '',
      topic: '',
      reason: '',
      forgottenAt: at,
    },
  })
  await db.applicationEvent.updateMany({ where: { applicationId }, data: { text: '' } })
  await db.applicationNote.deleteMany({ where: { applicationId } })
}
