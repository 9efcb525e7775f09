/** Triggers that write a table. */
export const WRITING_TRIGGERS: readonly { readonly trigger: string; readonly why: string }[] = [
  {
    trigger: 'Talk_clears_marks on Talk writes TalkMark',
    why: 'That a talk was announced, or its speaker confirmed, holds for one evening and one speaker, on whichever way either changes.',
  },
  {
    trigger: 'Night_counts_changes on Night writes Talk',
    why: 'A calendar takes new times of a talk only under a higher number.',
  },
  {
    trigger: 'Member_seats on Member writes Group',
    why: 'Seats taken are counted where a seat is taken or freed, so that no path around the app miscounts them.',
  },
  {
    trigger: 'GroupException_seats on GroupException writes Group',
    why: 'Seats taken are counted where a seat is taken or freed, so that no path around the app miscounts them.',
  },
  {
    trigger: 'QuotaEntry_added on QuotaEntry writes QuotaBalance',
    why: 'A balance is the sum of its entries at every moment.',
  },
  {
    trigger: 'QuotaEntry_moved on QuotaEntry writes QuotaBalance',
    why: 'A balance is the sum of its entries at every moment.',
  },
  {
    trigger: 'Application_seats on Application writes Group',
    why: 'Seats taken are counted where a seat is taken or freed, so that no path around the app miscounts them.',
  },
  ...[
    'Community',
    'EveningTemplate',
    'TalkInterest',
    'Group',
    'Night',
    'PhaseChange',
    'Question',
    'Sequel',
    'Series',
    'SeriesPart',
    'Talk',
    'Transcript',
    'TranscriptLine',
    'Media',
    'Member',
    'MemberName',
    'LogPerson',
    'LogLabel',
    'ErasedName',
    'NameDecision',
  ].map((table) => ({
    trigger: `${table}_revision on ${table} writes CacheRevision`,
    why: 'What is kept in memory and made from the table is made anew after every change of it.',
  })),
  {
    trigger: 'Member_names_revision on Member writes CacheRevision',
    why: 'The dictionary of names is made from few columns of a member and made anew when one of them changes.',
  },
]
