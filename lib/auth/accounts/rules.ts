import { z } from 'zod'
import { safeNext } from '@/lib/auth/links/rules-next'
import type { KeptPart, ProviderId } from './types'

/** What a browser went to the provider for; kept in a cookie of ours until it comes back. */
export type Errand =
  | { readonly to: 'sign-in'; readonly next: string }
  | { readonly to: 'link'; readonly memberId: string }

const errand = z.discriminatedUnion('to', [
  z.object({ to: z.literal('sign-in'), next: z.string() }),
  z.object({ to: z.literal('link'), memberId: z.uuid() }),
])

export function writeErrand(one: Errand): string {
  return JSON.stringify(one)
}

/** Null for what is none; where to go is checked anew. */
export function readErrand(text: string | undefined): Errand | null {
  try {
    const read = errand.safeParse(JSON.parse(text ?? ''))
    if (!read.success) return null
    return read.data.to === 'link' ? read.data : { to: 'sign-in', next: safeNext(read.data.next) }
  } catch {
    return null
  }
}

/** How long a person may take at the provider. */
export const ERRAND_MINUTES = 15

/** In the order of their buttons. */
export const PROVIDERS = ['OIDC', 'WECHAT'] as const satisfies readonly ProviderId[]

/** Where the provider sends the browser back to. */
export function callbackPath(id: ProviderId): string {
  return `/api/auth/callback/${id.toLowerCase()}`
}

export const KEPT = ['state', 'pkce', 'nonce'] as const satisfies readonly KeptPart[]

/** The cookies between leaving for a provider and coming back. On https bound to this very host. */
export function accountCookieNames(
  id: ProviderId,
  https: boolean,
): Readonly<Record<KeptPart | 'errand', string>> {
  const name = (part: KeptPart | 'errand') =>
    `${https ? '__Host-' : ''}yehua-${id.toLowerCase()}-${part}`
  return { state: name('state'), pkce: name('pkce'), nonce: name('nonce'), errand: name('errand') }
}

/** The page of a browser that came back without being signed in. */
export function accountPath(id: ProviderId, how: 'failed' | 'unknown'): string {
  return `/sign-in/account?by=${id.toLowerCase()}${how === 'failed' ? '&failed=1' : ''}`
}

/** Back on the page of one's devices, with what came of linking: a word of ours, or the code of a refusal. */
export function devicesPath(id: ProviderId, result: string): string {
  return `/me/devices?by=${id.toLowerCase()}&account=${result}#accounts-${id.toLowerCase()}`
}
