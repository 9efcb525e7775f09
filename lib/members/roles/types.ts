import type { Temporal } from 'temporal-polyfill'

export type RoleHolder = {
  readonly id: string
  readonly displayName: string
  readonly groupName: string
  /** Null where no record says it. `by` is null where the terminal or the app did it, or the person was erased. */
  readonly granted: { readonly at: Temporal.Instant; readonly by: string | null } | null
}
