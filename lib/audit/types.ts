import type { AUDIT_ACTIONS } from './rules-actions'

export type AuditAction = (typeof AUDIT_ACTIONS)[number]
