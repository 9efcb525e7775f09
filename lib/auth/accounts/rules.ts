import { z } from 'zod'
import { safeNext } from '@/lib/auth/links/rules-next'

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

export const OIDC_CALLBACK = '/api/auth/callback/oidc'

const PARTS = ['state', 'pkce', 'nonce', 'errand'] as const
export type CookiePart = (typeof PARTS)[number]

/** The cookies between leaving for the provider and coming back. On https bound to this very host. */
export function oidcCookieNames(https: boolean): Readonly<Record<CookiePart, string>> {
  const name = (part: CookiePart) => `${https ? '__Host-' : ''}yehua-oidc-${part}`
  return { state: name('state'), pkce: name('pkce'), nonce: name('nonce'), errand: name('errand') }
}
