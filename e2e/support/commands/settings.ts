import { randomUUID } from 'node:crypto'
import { PassThrough } from 'node:stream'
import { Temporal } from 'temporal-polyfill'
import { resetText, saveText } from '@/lib/settings/texts/commands'
import { noteBackup, recordBackup, writeBackup } from '@/lib/backups/commands'
import { restoreBackup } from '@/lib/backups/commands-restore'
import { requireDeskPasskey } from '@/lib/communities/settings/commands-desk'
import {
  changeCalendar,
  changeCommunity,
  changeVisitors,
} from '@/lib/communities/settings/commands'
import { addGroup, changeGroup } from '@/lib/communities/settings/commands-groups'
import {
  correctDay,
  endCorrection,
  endImport,
  importDays,
  restoreCorrection,
} from '@/lib/nights/holidays/commands'
import { saveTemplate } from '@/lib/nights/templates/commands'
import { FIRST_TEMPLATE } from '@/lib/nights/templates/rules'
import { changeKind, closeGroup, letMembersGo, reopenGroup } from '@/lib/settings/groups/commands'
import { resetMail, saveMail } from '@/lib/settings/mails/commands'
import { retryMail, sendTestMail } from '@/lib/settings/sending/commands'
import { giveBackText, keepText, type TextKind } from '@/lib/texts/commands'
import { changeTimeZone } from '@/lib/talks/zone/commands'
import type { CommandCases } from './types'

const WRITTEN: TextKind = {
  which: { kind: 'CLOSING', locale: 'zh' },
  start: { subject: '', body: '开始。' },
  form: { names: {}, mayBeAbsent: new Set(), required: [] },
  action: 'text.changed',
}
const FAR = Temporal.PlainDate.from('2098-01-01')

export const SETTINGS_CASES: CommandCases = {
  'communities changeCommunity': (actor) =>
    changeCommunity(actor, { name: '晚灯', about: '每晚一场分享。', locale: 'zh', contact: '' }),
  'communities changeCalendar': (actor) =>
    changeCalendar(actor, { country: 'JP', noticeHours: 12 }),
  'nights correctDay': (actor) => correctDay(actor, { date: FAR, kind: 'HOLIDAY', name: '春节' }),
  'nights endCorrection': (actor) => endCorrection(actor, { correctionId: randomUUID() }),
  'nights restoreCorrection': (actor) => restoreCorrection(actor, { correctionId: randomUUID() }),
  'nights importDays': (actor) => importDays(actor, { list: '2098-02-05,春节' }),
  'nights endImport': (actor) => endImport(actor, { importId: randomUUID() }),
  'communities requireDeskPasskey': (actor) => requireDeskPasskey(actor, { on: true }),
  'communities changeVisitors': (actor) =>
    changeVisitors(actor, {
      visitors: { plan: true, speakers: false, archive: true, wishes: false },
      talkVisibility: 'MEMBERS',
      foundVisibility: 'MEMBERS',
      applyBy: 'ANYONE',
    }),
  'communities addGroup': (actor) => addGroup(actor, { name: '风控群', about: '' }),
  'communities changeGroup': (actor, { groupId }) =>
    changeGroup(actor, { groupId, name: '换了名字的群', place: 1 }),
  'backups noteBackup': (actor) => noteBackup(actor),
  'settings changeKind': (actor, { groupId }) => changeKind(actor, { groupId, kind: 'HOME' }),
  'settings closeGroup': (actor, { groupId }) => closeGroup(actor, { groupId, reason: '并到一起' }),
  'settings reopenGroup': (actor, { groupId }) => reopenGroup(actor, { groupId }),
  'settings letMembersGo': (actor, { groupId }) =>
    letMembersGo(actor, { groupId, reason: '并到一起' }),
  'backups writeBackup': (actor) => writeBackup(actor, () => Promise.resolve()),
  'backups recordBackup': (actor) => recordBackup(actor, { bytes: 1, rows: 1 }),
  'backups restoreBackup': (actor) =>
    restoreBackup(actor, () => new PassThrough(), { otherKey: false }),
  'settings sendTestMail': (actor) => sendTestMail(actor),
  'settings retryMail': (actor) => retryMail(actor, { mailId: randomUUID() }),
  'texts keepText': (actor) => keepText(actor, WRITTEN, { subject: '', body: '开讲了。' }),
  'texts giveBackText': (actor) => giveBackText(actor, WRITTEN),
  'settings saveText': (actor) =>
    saveText(actor, { kind: 'START', locale: 'zh', body: '开讲了。' }),
  'settings resetText': (actor) => resetText(actor, { kind: 'QUESTIONS', locale: 'zh' }),
  'settings saveMail': (actor) =>
    saveMail(actor, { kind: 'test', locale: 'zh', subject: '试一试', body: '收到了吗？' }),
  'settings resetMail': (actor) => resetMail(actor, { kind: 'thanks', locale: 'zh' }),
  'talks changeTimeZone': (actor) => changeTimeZone(actor, { timeZone: 'Europe/Berlin' }),
  'nights saveTemplate': (actor, { groupId }) =>
    saveTemplate(actor, {
      ...FIRST_TEMPLATE,
      weekdays: [1, 3],
      groupId,
      after: 1,
      note: '只在周一和周三',
      effectiveFrom: '2099-01-01',
    }),
}
