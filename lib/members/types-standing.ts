export const STATUS_KINDS = [
  'APPLIED',
  'ADMITTED',
  'ON_LEAVE',
  'LEAVE_ENDED',
  'FLAGGED',
  'UNFLAGGED',
  'LEFT',
  'REMOVED',
  'RETURNED',
] as const
export type StatusKind = (typeof STATUS_KINDS)[number]
