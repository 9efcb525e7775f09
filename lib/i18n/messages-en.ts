import quotas from './messages/en/quotas.json'
import refusalsQuotas from './messages/en/refusals-quotas.json'
import referrals from './messages/en/referrals.json'
import refusalsReferrals from './messages/en/refusals-referrals.json'
import applications from './messages/en/applications.json'
import refusalsApplications from './messages/en/refusals-applications.json'
import seats from './messages/en/seats.json'
import refusalsSeats from './messages/en/refusals-seats.json'
import activity from './messages/en/activity.json'
import announcements from './messages/en/announcements.json'
import archive from './messages/en/archive.json'
import auth from './messages/en/auth.json'
import checkins from './messages/en/checkins.json'
import cli from './messages/en/cli.json'
import communities from './messages/en/communities.json'
import compliance from './messages/en/compliance.json'
import dates from './messages/en/dates.json'
import desk from './messages/en/desk.json'
import detection from './messages/en/detection.json'
import draws from './messages/en/draws.json'
import found from './messages/en/found.json'
import home from './messages/en/home.json'
import logs from './messages/en/logs.json'
import mail from './messages/en/mail.json'
import matching from './messages/en/matching.json'
import members from './messages/en/members.json'
import naming from './messages/en/naming.json'
import privacy from './messages/en/privacy.json'
import refusals from './messages/en/refusals.json'
import refusalsActivity from './messages/en/refusals-activity.json'
import refusalsCompliance from './messages/en/refusals-compliance.json'
import refusalsDraws from './messages/en/refusals-draws.json'
import refusalsMatching from './messages/en/refusals-matching.json'
import refusalsMembers from './messages/en/refusals-members.json'
import refusalsNaming from './messages/en/refusals-naming.json'
import refusalsPrivacy from './messages/en/refusals-privacy.json'
import refusalsRosters from './messages/en/refusals-rosters.json'
import rosters from './messages/en/rosters.json'
import schedule from './messages/en/schedule.json'
import search from './messages/en/search.json'
import shell from './messages/en/shell.json'
import transcripts from './messages/en/transcripts.json'
import tree from './messages/en/tree.json'
import ui from './messages/en/ui.json'

/** Every sentence in English: one file a room. The files of both languages hold the same keys. */
export const en = {
  ...activity,
  ...announcements,
  ...archive,
  ...auth,
  ...checkins,
  ...cli,
  ...communities,
  ...compliance,
  ...dates,
  ...desk,
  ...detection,
  ...draws,
  ...found,
  ...home,
  ...logs,
  ...mail,
  ...matching,
  ...members,
  ...naming,
  ...privacy,
  ...rosters,
  ...schedule,
  ...search,
  ...shell,
  ...transcripts,
  ...tree,
  ...ui,
  ...quotas,
  ...referrals,
  ...applications,
  ...seats,
  refusals: {
    ...refusals.refusals,
    ...refusalsActivity['refusals-activity'],
    ...refusalsCompliance['refusals-compliance'],
    ...refusalsDraws['refusals-draws'],
    ...refusalsMatching['refusals-matching'],
    ...refusalsMembers['refusals-members'],
    ...refusalsNaming['refusals-naming'],
    ...refusalsPrivacy['refusals-privacy'],
    ...refusalsRosters['refusals-rosters'],
    ...refusalsQuotas['refusals-quotas'],
    ...refusalsReferrals['refusals-referrals'],
    ...refusalsApplications['refusals-applications'],
    ...refusalsSeats['refusals-seats'],
  },
}
