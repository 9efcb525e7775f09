import { changeConsents } from '@/lib/privacy/commands-consents'
import { askForCorrection } from '@/lib/privacy/commands-correcting'
import { eraseMember } from '@/lib/privacy/commands-erasing'
import { forgetApplicant } from '@/lib/privacy/commands-forgetting'
import { exportData } from '@/lib/privacy/commands-exporting'
import type { Calls } from './calls-types'

export const PRIVACY_CALLS: Calls = {
  'privacy/commands-consents changeConsents': (actor) =>
    changeConsents(actor, { archiveAs: 'ROLE', namePublic: false }),
  'privacy/commands-correcting askForCorrection': (actor) =>
    askForCorrection(actor, { text: '公司写错了' }),
  'privacy/commands-exporting exportData': (actor, { memberId }) =>
    exportData(actor, memberId, { as: 'json', locale: 'zh' }),
  'privacy/commands-erasing eraseMember': (actor, { memberId }) =>
    eraseMember(actor, { memberId, words: 'KEEP', typed: '季听澜' }),
  'privacy/commands-forgetting forgetApplicant': (actor, { applicationId }) =>
    forgetApplicant(actor, { applicationId, typed: '陆望舒' }),
}
