import type { Temporal } from 'temporal-polyfill'

/** An account as an identity provider vouched for it a moment ago. */
export type ProvenAccount = {
  readonly provider: 'OIDC'
  readonly issuer: string
  readonly subject: string
}

/** A linked account as its member sees it. */
export type OwnAccount = {
  readonly id: string
  readonly linkedAt: Temporal.Instant
  readonly lastUsedAt: Temporal.Instant | null
  /** Whether the session in use was opened by it. */
  readonly isThisOne: boolean
}
