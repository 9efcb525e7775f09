import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { toDate } from '@/lib/shared/clock'

/** What the member said for the evening; the last word stands. */
export async function saveChoice(
  tx: Tx,
  { at, ...said }: Choice & { readonly at: Temporal.Instant },
): Promise<void> {
  const { nightId, memberId, willing } = said
  await tx.speakChoice.upsert({
    where: { nightId_memberId: { nightId, memberId } },
    create: { ...said, at: toDate(at) },
    update: { willing, at: toDate(at) },
    select: { nightId: true },
  })
}

type Choice = { readonly nightId: string; readonly memberId: string; readonly willing: boolean }

/** A step of an erasure. Their tickets stay in the order of a draw, without them. */
export async function eraseSpeakChoices(
  tx: Tx,
  { ids }: { readonly ids: readonly string[] },
): Promise<void> {
  const where = { memberId: { in: [...ids] } }
  await tx.speakChoice.deleteMany({ where })
  await tx.speakerDrawEntry.deleteMany({ where })
}
