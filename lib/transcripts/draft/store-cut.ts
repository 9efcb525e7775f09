import { MESSAGE_KINDS, type MessageKind } from '@/lib/logs/types'
import type { Tx } from '@/lib/db/transaction'
import { toDate, toInstant } from '@/lib/shared/clock'
import type { Cut, CutMessage, TranscriptState } from '@/lib/transcripts/types'

export type TranscriptRow = {
  readonly id: string
  readonly state: TranscriptState
  readonly groupId: string
  readonly topic: string
  readonly summary: string
  readonly cut: Cut
}

/** The transcript of a talk. With `lock`, no other transaction publishes or withdraws it meanwhile. */
export async function readTranscript(
  db: Tx,
  talkId: string,
  lock = false,
): Promise<TranscriptRow | null> {
  if (lock) {
    await db.$queryRaw`SELECT 1 FROM "Transcript" WHERE "talkId" = ${talkId}::uuid FOR UPDATE`
  }
  const row = await db.transcript.findUnique({
    where: { talkId },
    include: { talk: { select: { groupId: true, topic: true, summary: true } } },
  })
  if (row === null) return null
  const people = await db.logPerson.findMany({
    where: { id: { in: [row.speakerPersonId, row.hostPersonId].filter((id) => id !== null) } },
    select: { id: true, memberId: true },
  })
  const keyOf = (id: string | null) => {
    const person = people.find((one) => one.id === id)
    return person === undefined ? null : (person.memberId ?? person.id)
  }
  return {
    id: row.id,
    state: row.state,
    ...row.talk,
    cut: {
      startsAt: toInstant(row.startsAt),
      endsAt: toInstant(row.endsAt),
      questionsAt: row.questionsAt && toInstant(row.questionsAt),
      questionsEndAt: row.questionsEndAt && toInstant(row.questionsEndAt),
      speaker: keyOf(row.speakerPersonId),
      host: keyOf(row.hostPersonId),
    },
  }
}

/** The messages of the cut, in order, pictures without their bytes. */
export async function readCutMessages(
  db: Tx,
  { groupId, cut }: TranscriptRow,
): Promise<CutMessage[]> {
  const end =
    cut.questionsEndAt !== null &&
    cut.questionsEndAt.epochMilliseconds > cut.endsAt.epochMilliseconds
      ? cut.questionsEndAt
      : cut.endsAt
  const rows = await db.message.findMany({
    where: { groupId, at: { gte: toDate(cut.startsAt), lte: toDate(end) } },
    orderBy: [{ at: 'asc' }, { ordinal: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      at: true,
      kind: true,
      text: true,
      quotedLabel: true,
      quotedText: true,
      person: { select: { id: true, label: true, memberId: true } },
      media: { select: { id: true, width: true, height: true } },
    },
  })
  return rows.map((row) => ({
    id: String(row.id),
    person: row.person.memberId ?? row.person.id,
    label: row.person.label,
    at: toInstant(row.at),
    kind: toKind(row.kind),
    text: row.text,
    quotation:
      row.quotedText === null ? null : { label: row.quotedLabel ?? '', text: row.quotedText },
    picture: row.media && {
      mediaId: row.media.id,
      width: row.media.width,
      height: row.media.height,
    },
  }))
}

function toKind(column: string): MessageKind {
  const name = column.toLowerCase().replaceAll('_', '-')
  return MESSAGE_KINDS.find((kind) => kind === name) ?? 'unknown'
}
