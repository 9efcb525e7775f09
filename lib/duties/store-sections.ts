import { asDay, asStored, type ExportSection, rowsOf } from '@/lib/shared/export-section'

const GROUP = `(SELECT g."name" FROM "Group" g WHERE g."id" = x."groupId")`
const KIND = { duty: 'x."kind"::text' }
const WORDS = { duty: 'DutyKind' }

/** What this room keeps about a person. */
export const DUTIES_SECTIONS: readonly ExportSection[] = [
  {
    name: 'duties',
    from: rowsOf('DutyAssignment'),
    columns: {
      ...KIND,
      group: GROUP,
      weekdays: 'x."weekday"::text',
      ...asDay('from', 'x."firstDay"'),
      ...asDay('until', 'x."lastDay"'),
    },
    words: WORDS,
    order: 'x."firstDay", x."id"',
    covers: ['DutyAssignment.memberId'],
  },
  {
    name: 'dutiesAsDeputy',
    from: rowsOf('DutyAssignment', 'deputyId'),
    columns: { ...KIND, group: GROUP, weekdays: 'x."weekday"::text' },
    words: WORDS,
    order: 'x."firstDay", x."id"',
    covers: ['DutyAssignment.deputyId'],
  },
  {
    name: 'dutyDays',
    from: rowsOf('DutyDay'),
    columns: {
      ...KIND,
      group: GROUP,
      ...asDay('night', 'x."date"'),
      state: 'x."word"::text',
      ...asStored('at'),
    },
    words: { ...WORDS, state: 'DutyWord' },
    order: 'x."date", x."id"',
    covers: ['DutyDay.memberId'],
  },
  {
    name: 'dutiesTakenOver',
    from: rowsOf('DutyDay', 'insteadOfId'),
    columns: { ...KIND, group: GROUP, ...asDay('night', 'x."date"') },
    words: WORDS,
    order: 'x."date", x."id"',
    covers: ['DutyDay.insteadOfId'],
  },
  {
    name: 'swapsAsked',
    from: rowsOf('DutySwap', 'askerId'),
    columns: {
      ...KIND,
      group: GROUP,
      ...asDay('night', 'x."date"'),
      state: 'x."state"::text',
      ...asStored('askedAt', 'answeredAt'),
    },
    words: { ...WORDS, state: 'DutySwapState' },
    order: 'x."askedAt", x."id"',
    covers: ['DutySwap.askerId'],
  },
  {
    name: 'swapsAnswered',
    from: rowsOf('DutySwap', 'otherId'),
    columns: {
      ...KIND,
      group: GROUP,
      ...asDay('night', 'x."otherDate"'),
      state: 'x."state"::text',
      ...asStored('askedAt', 'answeredAt'),
    },
    words: { ...WORDS, state: 'DutySwapState' },
    order: 'x."askedAt", x."id"',
    covers: ['DutySwap.otherId'],
  },
]
