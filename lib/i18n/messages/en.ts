import activity from './en/activity.json' with { type: 'json' }
import announcements from './en/announcements.json' with { type: 'json' }
import applications from './en/applications.json' with { type: 'json' }
import archive from './en/archive.json' with { type: 'json' }
import asks from './en/asks.json' with { type: 'json' }
import attendance from './en/attendance.json' with { type: 'json' }
import audit from './en/audit.json' with { type: 'json' }
import auth from './en/auth.json' with { type: 'json' }
import checkins from './en/checkins.json' with { type: 'json' }
import claims from './en/claims.json' with { type: 'json' }
import cli from './en/cli.json' with { type: 'json' }
import communities from './en/communities.json' with { type: 'json' }
import compliance from './en/compliance.json' with { type: 'json' }
import dates from './en/dates.json' with { type: 'json' }
import deadlines from './en/deadlines.json' with { type: 'json' }
import desk from './en/desk.json' with { type: 'json' }
import detection from './en/detection.json' with { type: 'json' }
import draws from './en/draws.json' with { type: 'json' }
import duties from './en/duties.json' with { type: 'json' }
import found from './en/found.json' with { type: 'json' }
import holidays from './en/holidays.json' with { type: 'json' }
import home from './en/home.json' with { type: 'json' }
import hosting from './en/hosting.json' with { type: 'json' }
import interest from './en/interest.json' with { type: 'json' }
import logs from './en/logs.json' with { type: 'json' }
import mail from './en/mail.json' with { type: 'json' }
import matching from './en/matching.json' with { type: 'json' }
import members from './en/members.json' with { type: 'json' }
import movingIn from './en/movingIn.json' with { type: 'json' }
import naming from './en/naming.json' with { type: 'json' }
import offers from './en/offers.json' with { type: 'json' }
import palette from './en/palette.json' with { type: 'json' }
import planSheet from './en/planSheet.json' with { type: 'json' }
import privacy from './en/privacy.json' with { type: 'json' }
import promises from './en/promises.json' with { type: 'json' }
import questions from './en/questions.json' with { type: 'json' }
import questionsDesk from './en/questionsDesk.json' with { type: 'json' }
import questionsMail from './en/questionsMail.json' with { type: 'json' }
import questionsMine from './en/questionsMine.json' with { type: 'json' }
import quotas from './en/quotas.json' with { type: 'json' }
import referrals from './en/referrals.json' with { type: 'json' }
import rosters from './en/rosters.json' with { type: 'json' }
import schedule from './en/schedule.json' with { type: 'json' }
import search from './en/search.json' with { type: 'json' }
import seats from './en/seats.json' with { type: 'json' }
import series from './en/series.json' with { type: 'json' }
import settings from './en/settings.json' with { type: 'json' }
import shell from './en/shell.json' with { type: 'json' }
import speakers from './en/speakers.json' with { type: 'json' }
import speakerDraws from './en/speakerDraws.json' with { type: 'json' }
import standby from './en/standby.json' with { type: 'json' }
import subscribe from './en/subscribe.json' with { type: 'json' }
import transcripts from './en/transcripts.json' with { type: 'json' }
import tree from './en/tree.json' with { type: 'json' }
import ui from './en/ui.json' with { type: 'json' }
import waiting from './en/waiting.json' with { type: 'json' }
import wishes from './en/wishes.json' with { type: 'json' }
import refusalsActivity from './en/refusals/activity.json' with { type: 'json' }
import refusalsTexts from './en/refusals/texts.json' with { type: 'json' }
import refusalsApplications from './en/refusals/applications.json' with { type: 'json' }
import refusalsAuth from './en/refusals/auth.json' with { type: 'json' }
import refusalsCheckins from './en/refusals/checkins.json' with { type: 'json' }
import refusalsBackups from './en/refusals/backups.json' with { type: 'json' }
import refusalsClaims from './en/refusals/claims.json' with { type: 'json' }
import refusalsCli from './en/refusals/cli.json' with { type: 'json' }
import refusalsCompliance from './en/refusals/compliance.json' with { type: 'json' }
import refusalsDetection from './en/refusals/detection.json' with { type: 'json' }
import refusalsDraws from './en/refusals/draws.json' with { type: 'json' }
import refusalsDuties from './en/refusals/duties.json' with { type: 'json' }
import refusalsLogs from './en/refusals/logs.json' with { type: 'json' }
import refusalsMatching from './en/refusals/matching.json' with { type: 'json' }
import refusalsMembers from './en/refusals/members.json' with { type: 'json' }
import refusalsMovingIn from './en/refusals/movingIn.json' with { type: 'json' }
import refusalsNaming from './en/refusals/naming.json' with { type: 'json' }
import refusalsNights from './en/refusals/nights.json' with { type: 'json' }
import refusalsPrivacy from './en/refusals/privacy.json' with { type: 'json' }
import refusalsQuestions from './en/refusals/questions.json' with { type: 'json' }
import refusalsQuotas from './en/refusals/quotas.json' with { type: 'json' }
import refusalsReferrals from './en/refusals/referrals.json' with { type: 'json' }
import refusalsRosters from './en/refusals/rosters.json' with { type: 'json' }
import refusalsSeats from './en/refusals/seats.json' with { type: 'json' }
import refusalsSetup from './en/refusals/setup.json' with { type: 'json' }
import refusalsShared from './en/refusals/shared.json' with { type: 'json' }
import refusalsTalks from './en/refusals/talks.json' with { type: 'json' }
import refusalsTranscripts from './en/refusals/transcripts.json' with { type: 'json' }
import refusalsWishes from './en/refusals/wishes.json' with { type: 'json' }

/** Every sentence in English: one file a room. The files of both languages hold the same keys. */
export const en = {
  ...activity,
  ...announcements,
  ...applications,
  ...archive,
  ...asks,
  ...attendance,
  ...audit,
  ...auth,
  ...checkins,
  ...claims,
  ...cli,
  ...communities,
  ...compliance,
  ...dates,
  ...deadlines,
  ...desk,
  ...detection,
  ...draws,
  ...duties,
  ...found,
  ...holidays,
  ...home,
  ...hosting,
  ...interest,
  ...logs,
  ...mail,
  ...matching,
  ...members,
  ...movingIn,
  ...naming,
  ...offers,
  ...palette,
  ...planSheet,
  ...privacy,
  ...promises,
  ...questions,
  ...questionsDesk,
  ...questionsMail,
  ...questionsMine,
  ...quotas,
  ...referrals,
  ...rosters,
  ...schedule,
  ...search,
  ...seats,
  ...series,
  ...settings,
  ...shell,
  ...speakers,
  ...speakerDraws,
  ...standby,
  ...subscribe,
  ...transcripts,
  ...tree,
  ...ui,
  ...waiting,
  ...wishes,
  refusals: {
    ...refusalsActivity.refusals,
    ...refusalsTexts.refusals,
    ...refusalsApplications.refusals,
    ...refusalsAuth.refusals,
    ...refusalsCheckins.refusals,
    ...refusalsBackups.refusals,
    ...refusalsClaims.refusals,
    ...refusalsCli.refusals,
    ...refusalsCompliance.refusals,
    ...refusalsDetection.refusals,
    ...refusalsDraws.refusals,
    ...refusalsDuties.refusals,
    ...refusalsLogs.refusals,
    ...refusalsMatching.refusals,
    ...refusalsMembers.refusals,
    ...refusalsMovingIn.refusals,
    ...refusalsNaming.refusals,
    ...refusalsNights.refusals,
    ...refusalsPrivacy.refusals,
    ...refusalsQuestions.refusals,
    ...refusalsQuotas.refusals,
    ...refusalsReferrals.refusals,
    ...refusalsRosters.refusals,
    ...refusalsSeats.refusals,
    ...refusalsSetup.refusals,
    ...refusalsShared.refusals,
    ...refusalsTalks.refusals,
    ...refusalsTranscripts.refusals,
    ...refusalsWishes.refusals,
  },
}
