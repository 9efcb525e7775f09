import activity from './zh/activity.json' with { type: 'json' }
import announcements from './zh/announcements.json' with { type: 'json' }
import applications from './zh/applications.json' with { type: 'json' }
import archive from './zh/archive.json' with { type: 'json' }
import asks from './zh/asks.json' with { type: 'json' }
import attendance from './zh/attendance.json' with { type: 'json' }
import audit from './zh/audit.json' with { type: 'json' }
import auth from './zh/auth.json' with { type: 'json' }
import checkins from './zh/checkins.json' with { type: 'json' }
import claims from './zh/claims.json' with { type: 'json' }
import cli from './zh/cli.json' with { type: 'json' }
import communities from './zh/communities.json' with { type: 'json' }
import compliance from './zh/compliance.json' with { type: 'json' }
import dates from './zh/dates.json' with { type: 'json' }
import deadlines from './zh/deadlines.json' with { type: 'json' }
import desk from './zh/desk.json' with { type: 'json' }
import detection from './zh/detection.json' with { type: 'json' }
import draws from './zh/draws.json' with { type: 'json' }
import duties from './zh/duties.json' with { type: 'json' }
import found from './zh/found.json' with { type: 'json' }
import holidays from './zh/holidays.json' with { type: 'json' }
import home from './zh/home.json' with { type: 'json' }
import hosting from './zh/hosting.json' with { type: 'json' }
import interest from './zh/interest.json' with { type: 'json' }
import logs from './zh/logs.json' with { type: 'json' }
import mail from './zh/mail.json' with { type: 'json' }
import matching from './zh/matching.json' with { type: 'json' }
import members from './zh/members.json' with { type: 'json' }
import movingIn from './zh/movingIn.json' with { type: 'json' }
import naming from './zh/naming.json' with { type: 'json' }
import offers from './zh/offers.json' with { type: 'json' }
import palette from './zh/palette.json' with { type: 'json' }
import planSheet from './zh/planSheet.json' with { type: 'json' }
import privacy from './zh/privacy.json' with { type: 'json' }
import promises from './zh/promises.json' with { type: 'json' }
import questions from './zh/questions.json' with { type: 'json' }
import questionsDesk from './zh/questionsDesk.json' with { type: 'json' }
import questionsMail from './zh/questionsMail.json' with { type: 'json' }
import questionsMine from './zh/questionsMine.json' with { type: 'json' }
import quotas from './zh/quotas.json' with { type: 'json' }
import referrals from './zh/referrals.json' with { type: 'json' }
import rosters from './zh/rosters.json' with { type: 'json' }
import schedule from './zh/schedule.json' with { type: 'json' }
import search from './zh/search.json' with { type: 'json' }
import seats from './zh/seats.json' with { type: 'json' }
import series from './zh/series.json' with { type: 'json' }
import settings from './zh/settings.json' with { type: 'json' }
import shell from './zh/shell.json' with { type: 'json' }
import speakers from './zh/speakers.json' with { type: 'json' }
import speakerDraws from './zh/speakerDraws.json' with { type: 'json' }
import standby from './zh/standby.json' with { type: 'json' }
import subscribe from './zh/subscribe.json' with { type: 'json' }
import transcripts from './zh/transcripts.json' with { type: 'json' }
import tree from './zh/tree.json' with { type: 'json' }
import ui from './zh/ui.json' with { type: 'json' }
import waiting from './zh/waiting.json' with { type: 'json' }
import wishes from './zh/wishes.json' with { type: 'json' }
import refusalsActivity from './zh/refusals/activity.json' with { type: 'json' }
import refusalsTexts from './zh/refusals/texts.json' with { type: 'json' }
import refusalsApplications from './zh/refusals/applications.json' with { type: 'json' }
import refusalsAuth from './zh/refusals/auth.json' with { type: 'json' }
import refusalsCheckins from './zh/refusals/checkins.json' with { type: 'json' }
import refusalsBackups from './zh/refusals/backups.json' with { type: 'json' }
import refusalsClaims from './zh/refusals/claims.json' with { type: 'json' }
import refusalsCli from './zh/refusals/cli.json' with { type: 'json' }
import refusalsCompliance from './zh/refusals/compliance.json' with { type: 'json' }
import refusalsDetection from './zh/refusals/detection.json' with { type: 'json' }
import refusalsDraws from './zh/refusals/draws.json' with { type: 'json' }
import refusalsDuties from './zh/refusals/duties.json' with { type: 'json' }
import refusalsLogs from './zh/refusals/logs.json' with { type: 'json' }
import refusalsMatching from './zh/refusals/matching.json' with { type: 'json' }
import refusalsMembers from './zh/refusals/members.json' with { type: 'json' }
import refusalsMovingIn from './zh/refusals/movingIn.json' with { type: 'json' }
import refusalsNaming from './zh/refusals/naming.json' with { type: 'json' }
import refusalsNights from './zh/refusals/nights.json' with { type: 'json' }
import refusalsPrivacy from './zh/refusals/privacy.json' with { type: 'json' }
import refusalsQuestions from './zh/refusals/questions.json' with { type: 'json' }
import refusalsQuotas from './zh/refusals/quotas.json' with { type: 'json' }
import refusalsReferrals from './zh/refusals/referrals.json' with { type: 'json' }
import refusalsRosters from './zh/refusals/rosters.json' with { type: 'json' }
import refusalsSeats from './zh/refusals/seats.json' with { type: 'json' }
import refusalsSetup from './zh/refusals/setup.json' with { type: 'json' }
import refusalsShared from './zh/refusals/shared.json' with { type: 'json' }
import refusalsTalks from './zh/refusals/talks.json' with { type: 'json' }
import refusalsTranscripts from './zh/refusals/transcripts.json' with { type: 'json' }
import refusalsWishes from './zh/refusals/wishes.json' with { type: 'json' }

/** Every sentence in Chinese: one file a room. The files of both languages hold the same keys. */
export const zh = {
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
