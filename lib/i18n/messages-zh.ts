import quotas from './messages/zh/quotas.json'
import refusalsQuotas from './messages/zh/refusals-quotas.json'
import referrals from './messages/zh/referrals.json'
import refusalsReferrals from './messages/zh/refusals-referrals.json'
import applications from './messages/zh/applications.json'
import refusalsApplications from './messages/zh/refusals-applications.json'
import seats from './messages/zh/seats.json'
import refusalsSeats from './messages/zh/refusals-seats.json'
import activity from './messages/zh/activity.json'
import announcements from './messages/zh/announcements.json'
import archive from './messages/zh/archive.json'
import auth from './messages/zh/auth.json'
import checkins from './messages/zh/checkins.json'
import cli from './messages/zh/cli.json'
import communities from './messages/zh/communities.json'
import compliance from './messages/zh/compliance.json'
import dates from './messages/zh/dates.json'
import desk from './messages/zh/desk.json'
import detection from './messages/zh/detection.json'
import draws from './messages/zh/draws.json'
import found from './messages/zh/found.json'
import home from './messages/zh/home.json'
import logs from './messages/zh/logs.json'
import mail from './messages/zh/mail.json'
import matching from './messages/zh/matching.json'
import members from './messages/zh/members.json'
import naming from './messages/zh/naming.json'
import privacy from './messages/zh/privacy.json'
import refusals from './messages/zh/refusals.json'
import refusalsActivity from './messages/zh/refusals-activity.json'
import refusalsCompliance from './messages/zh/refusals-compliance.json'
import refusalsDraws from './messages/zh/refusals-draws.json'
import refusalsMatching from './messages/zh/refusals-matching.json'
import refusalsMembers from './messages/zh/refusals-members.json'
import refusalsNaming from './messages/zh/refusals-naming.json'
import refusalsPrivacy from './messages/zh/refusals-privacy.json'
import refusalsRosters from './messages/zh/refusals-rosters.json'
import rosters from './messages/zh/rosters.json'
import schedule from './messages/zh/schedule.json'
import search from './messages/zh/search.json'
import shell from './messages/zh/shell.json'
import transcripts from './messages/zh/transcripts.json'
import tree from './messages/zh/tree.json'
import ui from './messages/zh/ui.json'

/** Every sentence in Chinese: one file a room. The files of both languages hold the same keys. */
export const zh = {
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
