import type { FormAction } from '@/lib/i18n/form-state'

/** What the desk's page hands to its parts. */
export type DeskActions = {
  readonly move: FormAction
  readonly open: FormAction
  readonly close: FormAction
  readonly checkPersonIn: FormAction
  readonly undo: FormAction
  readonly restore: FormAction
  /** Whether a tap without network counts. */
  readonly answerTap: FormAction
}
