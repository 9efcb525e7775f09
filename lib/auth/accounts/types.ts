import type { AuthOptions } from 'next-auth'
import type { Temporal } from 'temporal-polyfill'

/** The community's identity provider, or WeChat. */
export type ProviderId = 'OIDC' | 'WECHAT'

/** One that the host configured. The name is the host's; null for WeChat, which has one in each language. */
export type OfferedProvider = { readonly id: ProviderId; readonly name: string | null }

/** An account as its provider vouched for it a moment ago. */
export type ProvenAccount = {
  readonly provider: ProviderId
  readonly issuer: string
  readonly subject: string
}

/** What next-auth has the browser keep while it is at the provider, each encrypted with our key. */
export type KeptPart = 'state' | 'pkce' | 'nonce'
export type Kept = Readonly<Partial<Record<KeptPart, string | undefined>>>

/** How a provider is spoken to. */
export type ProviderKind = {
  readonly keeps: readonly KeptPart[]
  readonly provider: () => AuthOptions['providers'][number]
  /** Where the browser is sent, of the address that next-auth made. */
  readonly addressOf: (address: string) => string
  readonly accountIn: (profile: object) => ProvenAccount | null
}

/** A linked account as its member sees it. */
export type OwnAccount = {
  readonly id: string
  readonly provider: ProviderId
  readonly linkedAt: Temporal.Instant
  readonly lastUsedAt: Temporal.Instant | null
  /** Whether the session in use was opened by it. */
  readonly isThisOne: boolean
}
