import { changeConsents } from '@/lib/privacy/commands-consents'
import { askForCorrection } from '@/lib/privacy/commands-correcting'
import { eraseMember } from '@/lib/privacy/commands-erasing'
import { forgetApplicant } from '@/lib/privacy/commands-forgetting'
import { exportData } from '@/lib/privacy/commands-exporting'
import type { CommandCases } from './types'

export const PRIVACY_CASES: CommandCases = {
  'privacy changeConsents': (actor) =>
    changeConsents(actor, { archiveAs: 'ROLE', namePublic: false }),
  'privacy askForCorrection': (actor) => askForCorrection(actor, { text: '公司写错了' }),
  'privacy exportData': (actor, { memberId }) =>
    exportData(actor, memberId, { as: 'json', locale: 'zh' }),
  'privacy eraseMember': (actor, { memberId }) =>
    eraseMember(actor, { memberId, words: 'KEEP', typed: '季听澜' }),
  'privacy forgetApplicant': (actor, { applicationId }) =>
    forgetApplicant(actor, { applicationId, typed: '陆望舒' }),
}
