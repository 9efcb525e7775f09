import type { ComboChoice } from '@/components/ui/forms/combo-box'
import type { FormAction } from '@/lib/i18n/form-state'

/** What can be done with a roster; each form says which roster and row. */
export type RosterActions = {
  readonly choose: FormAction
  /** Members found by a few letters. */
  readonly search: (text: string) => Promise<readonly ComboChoice[]>
  readonly leaveOut: FormAction
  readonly revise: FormAction
  readonly apply: FormAction
  readonly discard: FormAction
  readonly undo: FormAction
}
