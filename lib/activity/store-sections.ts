import { actedBy, asDay, asStored, type ExportSection, rowsOf } from '@/lib/shared/export-section'

/** What this room keeps about a person. */
export const ACTIVITY_SECTIONS: readonly ExportSection[] = [
  {
    name: 'questions',
    from: `"LogQuestion" x JOIN "LogPerson" p ON p."id" = x."personId" JOIN "Message" m ON m."id" = x."messageId"
      JOIN "Talk" t ON t."id" = x."talkId" WHERE p."memberId" = ANY($1::uuid[])`,
    columns: { topic: 't."topic"', at: 'x."at"', text: 'm."text"' },
    order: 'x."at", x."messageId"',
    covers: [],
  },
  {
    name: 'reviews',
    from: rowsOf('ReviewCandidate'),
    columns: {
      ...asStored('place', 'askedAt', 'answerNote', 'reason', 'decidedAt'),
      ...asDay('answerBy'),
      answer: 'x."answer"::text',
      choice: 'x."choice"::text',
      by: actedBy('x."decidedById"'),
    },
    words: { answer: 'ReviewAnswer', choice: 'ReviewChoice' },
    order: 'x."askedAt", x."reviewId"',
    covers: ['ReviewCandidate.memberId'],
  },
]
