import { asDay, asStored, type ExportSection, rowsOf } from '@/lib/shared/export-section'

/** What this room keeps about a person. */
export const TALKS_SECTIONS: readonly ExportSection[] = [
  {
    name: 'talks',
    from: `"Talk" x LEFT JOIN "Night" n ON n."id" = x."nightId" WHERE x."speakerId" = ANY($1::uuid[])`,
    columns: {
      ...asDay('night', 'n."date"'),
      ...asStored('topic', 'summary', 'background', 'reason'),
      state: 'x."state"::text',
      origin: 'x."origin"::text',
    },
    words: { state: 'TalkState', origin: 'TalkOrigin' },
    order: 'x."createdAt", x."id"',
    covers: ['Talk.speakerId'],
  },
  {
    name: 'hostedBefore',
    from: rowsOf('TalkDeparture', 'hostId'),
    columns: { ...asDay('night', 'x."date"') },
    order: 'x."date", x."id"',
    covers: ['TalkDeparture.hostId'],
  },
  {
    name: 'offers',
    from: rowsOf('TalkOffer'),
    columns: asStored('topic', 'source', 'offeredAt', 'closedAt', 'thanks'),
    words: { source: 'OfferSource' },
    order: 'x."offeredAt", x."id"',
    covers: ['TalkOffer.memberId'],
  },
  {
    name: 'wishes',
    from: rowsOf('Wish'),
    columns: asStored('topic', 'details', 'wishedAt'),
    order: 'x."wishedAt", x."id"',
    covers: ['Wish.memberId'],
  },
  {
    name: 'wishVotes',
    from: `"WishVote" x JOIN "Wish" w ON w."id" = x."wishId" WHERE x."memberId" = ANY($1::uuid[])`,
    columns: { topic: 'w."topic"', ...asStored('at') },
    order: 'x."at", x."wishId"',
    covers: ['WishVote.memberId'],
  },
  {
    name: 'bookings',
    from: rowsOf('Booking'),
    columns: {
      ...asDay('night', 'x."date"'),
      ...asStored('topic', 'summary', 'background', 'reason', 'bookedAt'),
      state: 'x."state"::text',
    },
    words: { state: 'BookingState' },
    order: 'x."bookedAt", x."id"',
    covers: ['Booking.memberId'],
  },
  {
    name: 'asks',
    from: rowsOf('TalkAsk'),
    columns: {
      nights: `array_to_string(x."dates", ', ')`,
      ...asStored('topic', 'note', 'reason', 'question', 'reply', 'askedAt', 'answeredAt'),
      state: 'x."state"::text',
    },
    words: { state: 'AskState' },
    order: 'x."askedAt", x."id"',
    covers: ['TalkAsk.memberId'],
  },
  {
    name: 'standby',
    from: rowsOf('Standby'),
    columns: {
      ...asStored('topic', 'since', 'changedAt'),
      ...asDay('until', 'x."until"'),
      weekdays: `array_to_string(x."weekdays", ', ')`,
      groups: `(SELECT string_agg(g."name", ', ' ORDER BY g."position", g."id") FROM "Group" g WHERE g."id" = ANY (x."groupIds"))`,
    },
    order: 'x."since", x."id"',
    covers: ['Standby.memberId'],
  },
]
