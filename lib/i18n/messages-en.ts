import announcements from './messages/en/announcements.json'
import archive from './messages/en/archive.json'
import auth from './messages/en/auth.json'
import checkins from './messages/en/checkins.json'
import cli from './messages/en/cli.json'
import communities from './messages/en/communities.json'
import dates from './messages/en/dates.json'
import desk from './messages/en/desk.json'
import detection from './messages/en/detection.json'
import found from './messages/en/found.json'
import home from './messages/en/home.json'
import logs from './messages/en/logs.json'
import mail from './messages/en/mail.json'
import members from './messages/en/members.json'
import refusals from './messages/en/refusals.json'
import schedule from './messages/en/schedule.json'
import search from './messages/en/search.json'
import shell from './messages/en/shell.json'
import transcripts from './messages/en/transcripts.json'
import ui from './messages/en/ui.json'

/** Every sentence in English: one file a room. The files of both languages hold the same keys. */
export const en = {
  ...announcements,
  ...archive,
  ...auth,
  ...checkins,
  ...cli,
  ...communities,
  ...dates,
  ...desk,
  ...detection,
  ...found,
  ...home,
  ...logs,
  ...mail,
  ...members,
  ...refusals,
  ...schedule,
  ...search,
  ...shell,
  ...transcripts,
  ...ui,
}
