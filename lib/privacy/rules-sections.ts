/** One kind of data that is kept about a person, and how it is read. Constants of the code, never input. */
export type Section = {
  /** `privacy.sections.<name>` in i18n. */
  readonly name: string
  /** What to read, with the ids of the person's rows as `$1::uuid[]` and their addresses, in lower case, as `$2::text[]`. */
  readonly from: string
  /** By name as in `privacy.columns.<name>`: the expression. */
  readonly columns: Readonly<Record<string, string>>
  readonly order: string
  /** Columns by which the data hang on the person. */
  readonly covers: readonly string[]
}

/** The actor: the person, or an organiser without a name, which is another person's data. */
export const by = (column: string) =>
  `CASE WHEN ${column} IS NULL THEN 'app' WHEN ${column} = ANY($1::uuid[]) THEN 'you' ELSE 'organiser' END`

export const own = (table: string, column = 'memberId') =>
  `"${table}" x WHERE x."${column}" = ANY($1::uuid[])`
export const plain = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, `x."${name}"`]))

export const SECTIONS: readonly Section[] = [
  {
    name: 'profile',
    from: `"Member" x JOIN "Group" g ON g."id" = x."groupId" WHERE x."id" = ANY($1::uuid[])`,
    columns: {
      ...plain('displayName', 'company', 'position', 'city', 'about', 'contact', 'email'),
      ...{ group: 'g."name"', roles: 'x."roles"::text[]', state: 'x."status"::text' },
      ...plain('locale', 'namePublic', 'showCompany', 'showCity', 'showContact', 'showTalks'),
      ...{ archiveAs: 'x."archiveAs"::text', joinedAt: 'x."joinedAt"' },
    },
    order: 'x."id"',
    covers: ['Member.mergedIntoId'],
  },
  {
    name: 'names',
    from: own('MemberName'),
    columns: { kind: 'x."kind"::text', ...plain('text', 'source', 'heldFrom', 'heldTo') },
    order: 'x."heldFrom", x."id"',
    covers: ['MemberName.memberId'],
  },
  {
    name: 'status',
    from: own('StatusEvent'),
    columns: {
      ...{ kind: 'x."kind"::text' },
      ...plain('reason', 'at', 'fromDay', 'untilDay'),
      by: by('x."byId"'),
    },
    order: 'x."at", x."id"',
    covers: ['StatusEvent.memberId'],
  },
  {
    name: 'transfers',
    from: `"GroupTransfer" x JOIN "Group" f ON f."id" = x."fromGroupId" JOIN "Group" t ON t."id" = x."toGroupId"
      WHERE x."memberId" = ANY($1::uuid[])`,
    columns: {
      ...{ from: 'f."name"', to: 't."name"', state: 'x."state"::text' },
      ...plain('reason', 'askedAt', 'answer', 'decidedAt'),
    },
    order: 'x."askedAt", x."id"',
    covers: ['GroupTransfer.memberId'],
  },
  {
    name: 'exceptions',
    from: `"GroupException" x JOIN "Group" g ON g."id" = x."groupId" WHERE x."memberId" = ANY($1::uuid[])`,
    columns: { group: 'g."name"', ...plain('reason', 'grantedAt') },
    order: 'x."grantedAt"',
    covers: ['GroupException.memberId'],
  },
  {
    name: 'consents',
    from: own('Consent'),
    columns: { ask: 'x."ask"::text', ...plain('answer', 'at'), by: by('x."byId"') },
    order: 'x."at", x."id"',
    covers: ['Consent.memberId'],
  },
  {
    name: 'checkIns',
    from: `"CheckIn" x JOIN "Night" n ON n."id" = x."nightId" WHERE x."memberId" = ANY($1::uuid[])`,
    columns: {
      ...{ night: 'n."date"', state: 'x."status"::text', via: 'x."via"::text', at: 'x."at"' },
      by: by('x."byId"'),
    },
    order: 'x."at", x."id"',
    covers: ['CheckIn.memberId'],
  },
  {
    name: 'talks',
    from: `"Talk" x LEFT JOIN "Night" n ON n."id" = x."nightId" WHERE x."speakerId" = ANY($1::uuid[])`,
    columns: {
      night: 'n."date"',
      ...plain('topic', 'summary', 'reason'),
      state: 'x."state"::text',
    },
    order: 'x."createdAt", x."id"',
    covers: ['Talk.speakerId'],
  },
  {
    name: 'hosted',
    from: own('Night', 'hostId'),
    columns: { night: 'x."date"' },
    order: 'x."date", x."id"',
    covers: ['Night.hostId'],
  },
  {
    name: 'labels',
    from: `"LogPerson" x JOIN "Group" g ON g."id" = x."groupId" WHERE x."memberId" = ANY($1::uuid[])`,
    columns: { label: 'x."label"', group: 'g."name"', at: 'x."linkedAt"' },
    order: 'x."label", x."id"',
    covers: ['LogPerson.memberId'],
  },
  {
    name: 'questions',
    from: `"AskedQuestion" x JOIN "LogPerson" p ON p."id" = x."personId" JOIN "Message" m ON m."id" = x."messageId"
      JOIN "Talk" t ON t."id" = x."talkId" WHERE p."memberId" = ANY($1::uuid[])`,
    columns: { topic: 't."topic"', at: 'x."at"', text: 'm."text"' },
    order: 'x."at", x."messageId"',
    covers: [],
  },
  {
    name: 'messages',
    from: `"Message" x JOIN "LogPerson" p ON p."id" = x."personId" JOIN "Group" g ON g."id" = x."groupId"
      WHERE p."memberId" = ANY($1::uuid[])`,
    columns: { at: 'x."at"', group: 'g."name"', kind: 'x."kind"::text', text: 'x."text"' },
    order: 'x."at", x."id"',
    covers: [],
  },
]
