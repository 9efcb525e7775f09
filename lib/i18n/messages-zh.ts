import announcements from './messages/zh/announcements.json'
import archive from './messages/zh/archive.json'
import auth from './messages/zh/auth.json'
import checkins from './messages/zh/checkins.json'
import cli from './messages/zh/cli.json'
import communities from './messages/zh/communities.json'
import dates from './messages/zh/dates.json'
import desk from './messages/zh/desk.json'
import detection from './messages/zh/detection.json'
import found from './messages/zh/found.json'
import home from './messages/zh/home.json'
import logs from './messages/zh/logs.json'
import mail from './messages/zh/mail.json'
import members from './messages/zh/members.json'
import refusals from './messages/zh/refusals.json'
import schedule from './messages/zh/schedule.json'
import search from './messages/zh/search.json'
import shell from './messages/zh/shell.json'
import transcripts from './messages/zh/transcripts.json'
import ui from './messages/zh/ui.json'

/** Every sentence in Chinese: one file a room. The files of both languages hold the same keys. */
export const zh = {
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
