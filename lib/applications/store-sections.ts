import { actedBy, asStored, type ExportSection } from '@/lib/shared/export-section'

/** How the person joined. */
export const APPLICATIONS_SECTIONS: readonly ExportSection[] = [
  {
    name: 'applications',
    from: `"Application" x JOIN "Group" g ON g."id" = x."groupId" WHERE x."memberId" = ANY($1::uuid[])`,
    columns: {
      ...asStored('name', 'company', 'position', 'city', 'nickname', 'email', 'about', 'topic'),
      group: 'g."name"',
      state: 'x."state"::text',
      ...asStored('locale', 'submittedAt', 'provenAt', 'decidedAt', 'reason'),
      by: actedBy('x."decidedById"'),
    },
    words: { state: 'ApplicationState', locale: 'Locale' },
    order: 'x."submittedAt", x."id"',
    covers: ['Application.memberId'],
  },
  {
    name: 'applicationEvents',
    from: `"ApplicationEvent" x JOIN "Application" a ON a."id" = x."applicationId"
      WHERE a."memberId" = ANY($1::uuid[])`,
    columns: { ...asStored('at', 'text'), kind: 'x."kind"::text', by: actedBy('x."byId"') },
    words: { kind: 'ApplicationEventKind' },
    order: 'x."at", x."id"',
    covers: [],
  },
  {
    name: 'applicationNotes',
    from: `"ApplicationNote" x JOIN "Application" a ON a."id" = x."applicationId"
      WHERE a."memberId" = ANY($1::uuid[])`,
    columns: { ...asStored('at', 'text'), by: actedBy('x."authorId"') },
    order: 'x."at", x."id"',
    covers: [],
  },
]
