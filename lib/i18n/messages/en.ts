import activity from './en/activity.json'
import announcements from './en/announcements.json'
import applications from './en/applications.json'
import archive from './en/archive.json'
import audit from './en/audit.json'
import auth from './en/auth.json'
import checkins from './en/checkins.json'
import cli from './en/cli.json'
import communities from './en/communities.json'
import compliance from './en/compliance.json'
import dates from './en/dates.json'
import desk from './en/desk.json'
import detection from './en/detection.json'
import draws from './en/draws.json'
import found from './en/found.json'
import home from './en/home.json'
import logs from './en/logs.json'
import mail from './en/mail.json'
import matching from './en/matching.json'
import members from './en/members.json'
import naming from './en/naming.json'
import privacy from './en/privacy.json'
import quotas from './en/quotas.json'
import referrals from './en/referrals.json'
import rosters from './en/rosters.json'
import schedule from './en/schedule.json'
import search from './en/search.json'
import seats from './en/seats.json'
import settings from './en/settings.json'
import shell from './en/shell.json'
import subscribe from './en/subscribe.json'
import transcripts from './en/transcripts.json'
import tree from './en/tree.json'
import ui from './en/ui.json'
import refusalsActivity from './en/refusals/activity.json'
import refusalsApplications from './en/refusals/applications.json'
import refusalsAuth from './en/refusals/auth.json'
import refusalsCheckins from './en/refusals/checkins.json'
import refusalsCli from './en/refusals/cli.json'
import refusalsCompliance from './en/refusals/compliance.json'
import refusalsDetection from './en/refusals/detection.json'
import refusalsDraws from './en/refusals/draws.json'
import refusalsLogs from './en/refusals/logs.json'
import refusalsMatching from './en/refusals/matching.json'
import refusalsMembers from './en/refusals/members.json'
import refusalsNaming from './en/refusals/naming.json'
import refusalsNights from './en/refusals/nights.json'
import refusalsPrivacy from './en/refusals/privacy.json'
import refusalsQuotas from './en/refusals/quotas.json'
import refusalsReferrals from './en/refusals/referrals.json'
import refusalsRosters from './en/refusals/rosters.json'
import refusalsSeats from './en/refusals/seats.json'
import refusalsSetup from './en/refusals/setup.json'
import refusalsShared from './en/refusals/shared.json'
import refusalsTalks from './en/refusals/talks.json'
import refusalsTranscripts from './en/refusals/transcripts.json'

/** Every sentence in English: one file a room. The files of both languages hold the same keys. */
export const en = {
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
