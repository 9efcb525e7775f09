import { ORGANISERS, ORGANISING, may, type CommandRule, type RouteRule } from './answers'

/** What the community decided: each subject's page, and the commands of rooms that have no list of their own. */
export const SETTINGS_ROUTES: readonly RouteRule[] = [
  { route: '/desk/settings', answers: ORGANISERS },
  { route: '/desk/settings/community', answers: ORGANISERS },
  { route: '/desk/settings/visitors', answers: ORGANISERS },
  { route: '/desk/settings/sign-in', answers: ORGANISERS },
  { route: '/desk/settings/groups', answers: ORGANISERS },
  { route: '/desk/settings/texts', answers: ORGANISERS },
  { route: '/desk/settings/texts/[kind]', answers: ORGANISERS },
  { route: '/desk/settings/mails', answers: ORGANISERS },
  { route: '/desk/settings/mails/[kind]', answers: ORGANISERS },
  { route: '/desk/settings/roles', answers: ORGANISERS },
  { route: '/desk/settings/sending', answers: ORGANISERS },
  { route: '/desk/settings/keys', answers: { ...ORGANISERS, ORGANISER: 'absent' } },
  { route: '/desk/settings/time-zone', answers: ORGANISERS },
  { route: '/desk/settings/evenings', answers: ORGANISERS },
  { route: '/desk/settings/holidays', answers: ORGANISERS },
]

export const SETTINGS_COMMANDS: readonly CommandRule[] = [
  may('communities changeCommunity', ORGANISING),
  may('communities changeVisitors', ORGANISING),
  may('communities changeCalendar', ORGANISING),
  may('communities requireDeskPasskey', ['OWNER']),
  may('communities addGroup', ORGANISING),
  may('communities changeGroup', ORGANISING),
  // At the terminal alone.
  may('backups writeBackup', []),
  may('backups recordBackup', []),
  may('backups restoreBackup', []),
  may('settings sendTestMail', ORGANISING),
  may('settings retryMail', ORGANISING),
  may('texts keepText', ORGANISING),
  may('texts giveBackText', ORGANISING),
  may('announcements saveText', ORGANISING),
  may('announcements resetText', ORGANISING),
  may('settings saveMail', ORGANISING),
  may('settings resetMail', ORGANISING),
  may('nights saveTemplate', ORGANISING),
  may('nights correctDay', ORGANISING),
  may('nights endCorrection', ORGANISING),
  may('nights restoreCorrection', ORGANISING),
  may('nights importDays', ORGANISING),
  may('nights endImport', ORGANISING),
  may('talks changeTimeZone', ORGANISING),
]
