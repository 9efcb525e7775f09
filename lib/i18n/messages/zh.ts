import activity from './zh/activity.json'
import announcements from './zh/announcements.json'
import applications from './zh/applications.json'
import archive from './zh/archive.json'
import audit from './zh/audit.json'
import auth from './zh/auth.json'
import checkins from './zh/checkins.json'
import cli from './zh/cli.json'
import communities from './zh/communities.json'
import compliance from './zh/compliance.json'
import dates from './zh/dates.json'
import desk from './zh/desk.json'
import detection from './zh/detection.json'
import draws from './zh/draws.json'
import found from './zh/found.json'
import home from './zh/home.json'
import logs from './zh/logs.json'
import mail from './zh/mail.json'
import matching from './zh/matching.json'
import members from './zh/members.json'
import naming from './zh/naming.json'
import privacy from './zh/privacy.json'
import quotas from './zh/quotas.json'
import referrals from './zh/referrals.json'
import rosters from './zh/rosters.json'
import schedule from './zh/schedule.json'
import search from './zh/search.json'
import seats from './zh/seats.json'
import settings from './zh/settings.json'
import shell from './zh/shell.json'
import subscribe from './zh/subscribe.json'
import transcripts from './zh/transcripts.json'
import tree from './zh/tree.json'
import ui from './zh/ui.json'
import refusalsActivity from './zh/refusals/activity.json'
import refusalsApplications from './zh/refusals/applications.json'
import refusalsAuth from './zh/refusals/auth.json'
import refusalsCheckins from './zh/refusals/checkins.json'
import refusalsCli from './zh/refusals/cli.json'
import refusalsCompliance from './zh/refusals/compliance.json'
import refusalsDetection from './zh/refusals/detection.json'
import refusalsDraws from './zh/refusals/draws.json'
import refusalsLogs from './zh/refusals/logs.json'
import refusalsMatching from './zh/refusals/matching.json'
import refusalsMembers from './zh/refusals/members.json'
import refusalsNaming from './zh/refusals/naming.json'
import refusalsNights from './zh/refusals/nights.json'
import refusalsPrivacy from './zh/refusals/privacy.json'
import refusalsQuotas from './zh/refusals/quotas.json'
import refusalsReferrals from './zh/refusals/referrals.json'
import refusalsRosters from './zh/refusals/rosters.json'
import refusalsSeats from './zh/refusals/seats.json'
import refusalsSetup from './zh/refusals/setup.json'
import refusalsShared from './zh/refusals/shared.json'
import refusalsTalks from './zh/refusals/talks.json'
import refusalsTranscripts from './zh/refusals/transcripts.json'

/** Every sentence in Chinese: one file a room. The files of both languages hold the same keys. */
export const zh = {
  ...activity,
  ...announcements,
  ...applications,
  ...archive,
  ...audit,
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
  ...quotas,
  ...referrals,
  ...rosters,
  ...schedule,
  ...search,
  ...seats,
  ...settings,
  ...shell,
  ...subscribe,
  ...transcripts,
  ...tree,
  ...ui,
  refusals: {
    ...refusalsActivity.refusals,
    ...refusalsApplications.refusals,
    ...refusalsAuth.refusals,
    ...refusalsCheckins.refusals,
    ...refusalsCli.refusals,
    ...refusalsCompliance.refusals,
    ...refusalsDetection.refusals,
    ...refusalsDraws.refusals,
    ...refusalsLogs.refusals,
    ...refusalsMatching.refusals,
    ...refusalsMembers.refusals,
    ...refusalsNaming.refusals,
    ...refusalsNights.refusals,
    ...refusalsPrivacy.refusals,
    ...refusalsQuotas.refusals,
    ...refusalsReferrals.refusals,
    ...refusalsRosters.refusals,
    ...refusalsSeats.refusals,
    ...refusalsSetup.refusals,
    ...refusalsShared.refusals,
    ...refusalsTalks.refusals,
    ...refusalsTranscripts.refusals,
  },
}
