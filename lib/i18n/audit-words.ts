import { AUDIT_ACTIONS } from '@/lib/audit/rules-actions'

/** What `getTranslations('audit')` gives, as far as it is needed here. */
type AuditTranslator = (key: `actions.${(typeof AUDIT_ACTIONS)[number]}` | 'other') => string

/** What was done, in words. A code of an older release, which only its rows still hold, is never shown raw. */
export function auditWords(t: AuditTranslator, code: string): string {
  const known = AUDIT_ACTIONS.find((action) => action === code)
  return known === undefined ? t('other') : t(`actions.${known}`)
}
