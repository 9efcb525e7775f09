import type { Tx } from '@/lib/db/transaction'
import { companyKey } from '@/lib/seats/rules'

export type Sitting = {
  readonly memberId: string
  /** As it is written, and folded. */
  readonly companyName: string | null
  readonly company: string | null
  readonly showCompany: boolean
}

/** Everybody who sits in a group, with their company: for organisers, who see what members keep. */
export async function listSitting(db: Tx, groupId: string): Promise<Sitting[]> {
  const rows = await db.member.findMany({
    where: { status: 'ACTIVE', OR: [{ groupId }, { exceptions: { some: { groupId } } }] },
    select: { id: true, company: true, showCompany: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id: memberId, company, showCompany }) => ({
    memberId,
    showCompany,
    companyName: company,
    company: companyKey(company),
  }))
}

/** Those whose seats are kept, with their company. */
export async function listKept(db: Tx, groupId: string): Promise<(string | null)[]> {
  const rows = await db.application.findMany({
    where: { groupId, holdsSeat: true },
    select: { company: true },
  })
  return rows.map(({ company }) => company)
}
