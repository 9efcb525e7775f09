import type { Consent, Member } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'

/** Sets what a member consents to, and adds the answers to the history: they are never rewritten. */
export async function saveConsents(
  db: Tx,
  memberId: string,
  consents: Pick<Member, 'archiveAs' | 'namePublic'>,
  history: {
    readonly answers: readonly Pick<Consent, 'ask' | 'answer'>[]
    readonly byId: string | null
  },
): Promise<void> {
  const { answers, byId } = history
  await db.consent.createMany({ data: answers.map((answer) => ({ ...answer, memberId, byId })) })
  const { archiveAs, namePublic } = consents
  await db.member.update({
    where: { id: memberId },
    data: { archiveAs, namePublic },
    select: { id: true },
  })
}

/** Whether the member ever answered this; what holds without an answer is the community's default. */
export async function hasAnswered(db: Tx, memberId: string, ask: Consent['ask']): Promise<boolean> {
  return (await db.consent.findFirst({ where: { memberId, ask }, select: { id: true } })) !== null
}

/** The latest answers about consent, the last first. */
export async function readConsentHistory(db: Tx, memberIds: readonly string[]) {
  return db.consent.findMany({
    where: { memberId: { in: [...memberIds] } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 50,
    select: { ask: true, answer: true, at: true },
  })
}
