import { changeCommunity } from '@/lib/communities/settings/commands'
import type { CommandCases } from './types'

export const SETTINGS_CASES: CommandCases = {
  'communities changeCommunity': (actor) =>
    changeCommunity(actor, { name: '晚灯', about: '每晚一场分享。', locale: 'zh' }),
}
