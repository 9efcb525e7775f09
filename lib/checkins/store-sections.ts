import { asDay, actedBy, type ExportSection } from '@/lib/shared/export-section'

/** What this room keeps about a person. */
export const CHECKINS_SECTIONS: readonly ExportSection[] = [
  {
    name: 'checkIns',
    from: `"CheckIn" x JOIN "Night" n ON n."id" = x."nightId" WHERE x."memberId" = ANY($1::uuid[])`,
    columns: {
      ...asDay('night', 'n."date"'),
      state: 'x."status"::text',
      via: 'x."via"::text',
      at: 'x."at"',
      by: actedBy('x."byId"'),
    },
    words: { state: 'CheckInStatus', via: 'CheckInVia' },
    order: 'x."at", x."id"',
    covers: ['CheckIn.memberId'],
  },
  {
    name: 'offlineTaps',
    from: `"OfflineTap" x JOIN "Night" n ON n."id" = x."nightId" WHERE x."memberId" = ANY($1::uuid[])`,
    columns: {
      ...asDay('night', 'n."date"'),
      state: 'x."result"::text',
      tappedAt: 'x."tappedAt"',
      at: 'x."claimedAt"',
      receivedAt: 'x."receivedAt"',
    },
    words: { state: 'OfflineTapResult' },
    order: 'x."receivedAt", x."id"',
    covers: ['OfflineTap.memberId'],
  },
  {
    name: 'attendanceDisputes',
    from: `"AttendanceDispute" x JOIN "Night" n ON n."id" = x."nightId" WHERE x."memberId" = ANY($1::uuid[])`,
    columns: {
      ...asDay('night', 'n."date"'),
      said: 'x."said"::text',
      reason: 'x."reason"',
      at: 'x."saidAt"',
      state: 'x."state"::text',
      answer: 'x."answer"',
      by: actedBy('x."answeredById"'),
    },
    words: { said: 'PresenceSaid', state: 'DisputeState' },
    order: 'x."saidAt", x."id"',
    covers: ['AttendanceDispute.memberId'],
  },
  {
    name: 'checkInCorrections',
    from: `"CheckInCorrection" x JOIN "Night" n ON n."id" = x."nightId" WHERE x."memberId" = ANY($1::uuid[])`,
    columns: {
      ...asDay('night', 'n."date"'),
      said: 'x."said"::text',
      reason: 'x."reason"',
      at: 'x."at"',
      by: actedBy('x."byId"'),
    },
    words: { said: 'PresenceSaid' },
    order: 'x."at", x."id"',
    covers: ['CheckInCorrection.memberId'],
  },
]
