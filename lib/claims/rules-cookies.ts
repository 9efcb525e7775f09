import { cookiesOf } from '@/lib/http/cookies'
import { isHttps } from '@/lib/http/origin'
import type { HeaderReader } from '@/lib/http/request'
import { claimCookieName } from './rules'

/** The value of the claim’s cookie of a request, or null. */
export function claimTokenOf(headers: HeaderReader): string | null {
  const value = cookiesOf(headers).get(claimCookieName(isHttps(headers)))
  return value === undefined || value === '' ? null : value
}
