import type { Tx } from '@/lib/db/transaction'

/** What a transcript is cut from: two labels of the log and instants, both ends included. */
export type DraftCut = {
  readonly speakerPersonId: string | null
  readonly hostPersonId: string | null
  readonly startsAt: Date
  readonly endsAt: Date
  readonly questionsAt: Date | null
  readonly questionsEndAt: Date | null
}

/** Answers false when the transcript is published, and then changes nothing. */
export async function saveDraft(db: Tx, talkId: string, cut: DraftCut): Promise<boolean> {
  const created = await db.transcript.createMany({
    data: [{ talkId, ...cut }],
    skipDuplicates: true,
  })
  if (created.count === 1) return true
  const { count } = await db.transcript.updateMany({
    where: { talkId, state: { not: 'PUBLISHED' } },
    data: cut,
  })
  return count === 1
}

/** Answers false when the transcript is published, and then changes nothing. */
export async function deleteDraft(db: Tx, talkId: string): Promise<boolean> {
  await db.transcript.deleteMany({ where: { talkId, state: { not: 'PUBLISHED' } } })
  return (await db.transcript.count({ where: { talkId } })) === 0
}
