import type { Tx } from '@/lib/db/transaction'

/**
 * A step of an erasure: the votes go. A question that no other member wants answered, and that was not
 * answered, goes with them; of any other the words stay, and no member is named for them.
 */
export async function eraseQuestions(
  db: Tx,
  { ids }: { readonly ids: readonly string[] },
): Promise<void> {
  const members = [...ids]
  await db.question.deleteMany({
    where: {
      memberId: { in: members },
      state: { in: ['OPEN', 'ON_AIR'] },
      votes: { none: { memberId: { notIn: members } } },
      merged: { none: {} },
    },
  })
  await db.unwantedQuestionMail.deleteMany({ where: { memberId: { in: members } } })
  await db.questionVote.deleteMany({ where: { memberId: { in: members } } })
  await db.question.updateMany({ where: { memberId: { in: members } }, data: { memberId: null } })
  const answeredById = { in: members }
  await db.question.updateMany({ where: { answeredById }, data: { answeredById: null } })
}
