import { changeCommunity, changeVisitors } from '@/lib/communities/settings/commands'
import { saveTemplate } from '@/lib/nights/templates/commands'
import { FIRST_TEMPLATE } from '@/lib/nights/templates/rules'
import { changeTimeZone } from '@/lib/talks/zone/commands'
import type { CommandCases } from './types'

export const SETTINGS_CASES: CommandCases = {
  'communities changeCommunity': (actor) =>
    changeCommunity(actor, { name: '晚灯', about: '每晚一场分享。', locale: 'zh', contact: '' }),
  'communities changeVisitors': (actor) =>
    changeVisitors(actor, {
      visitors: { plan: true, speakers: false, archive: true },
      talkVisibility: 'MEMBERS',
      applyBy: 'ANYONE',
    }),
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
