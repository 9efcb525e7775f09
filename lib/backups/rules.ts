/** What the records of backups are about: all of it. */
export const BACKUP_SUBJECT = { subjectType: 'community', subjectId: 'backup' } as const
