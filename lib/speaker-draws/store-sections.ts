import { asDay, asStored, type ExportSection } from '@/lib/shared/export-section'

/** What this room keeps about a person. */
export const SPEAKER_DRAWS_SECTIONS: readonly ExportSection[] = [
  {
    name: 'speakChoices',
    from: `"SpeakChoice" x JOIN "Night" n ON n."id" = x."nightId" WHERE x."memberId" = ANY($1::uuid[])`,
    columns: { ...asDay('night', 'n."date"'), ...asStored('willing', 'at') },
    order: 'n."date", x."nightId"',
    covers: ['SpeakChoice.memberId'],
  },
  {
    name: 'speakerDraws',
    from: `"SpeakerDrawEntry" x JOIN "SpeakerDraw" d ON d."id" = x."speakerDrawId" JOIN "Night" n ON n."id" = d."nightId" WHERE x."memberId" = ANY($1::uuid[])`,
    columns: {
      ...asDay('night', 'n."date"'),
      ...asStored('ticket', 'place', 'reason'),
      ...asDay('reasonDate', 'x."reasonDate"'),
      state: 'd."state"::text',
    },
    words: { reason: 'SpeakerDrawOut', state: 'SpeakerDrawState' },
    order: 'n."date", x."id"',
    covers: ['SpeakerDrawEntry.memberId'],
  },
]
