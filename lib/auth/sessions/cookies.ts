import { cookiesOf } from '@/lib/http/cookies'
import { isHttps } from '@/lib/http/origin'
import type { HeaderReader } from '@/lib/http/request'
import { accountCookieNames, readErrand } from '@/lib/auth/accounts/rules'
import type { ProviderId } from '@/lib/auth/accounts/types'
import { passkeyCookieName } from '@/lib/auth/passkeys/rules'
import { applicantCookieName, sessionCookieName } from './rules'

/** The value of the session cookie of a request, or null. */
export function sessionTokenOf(headers: HeaderReader): string | null {
  return valueOf(headers, sessionCookieName(isHttps(headers)))
}

/** The value of the applicant's cookie of a request, or null. */
export function applicantTokenOf(headers: HeaderReader): string | null {
  return valueOf(headers, applicantCookieName(isHttps(headers)))
}

/** The value of the cookie that binds a browser to what its passkey is asked to sign, or null. */
export function passkeyCookieOf(headers: HeaderReader): string | null {
  return valueOf(headers, passkeyCookieName(isHttps(headers)))
}

/** What this browser keeps while it is at a provider of accounts. */
export function accountCookiesOf(headers: HeaderReader, id: ProviderId) {
  const names = accountCookieNames(id, isHttps(headers))
  const cookies = cookiesOf(headers)
  return {
    kept: {
      state: cookies.get(names.state),
      pkce: cookies.get(names.pkce),
      nonce: cookies.get(names.nonce),
    },
    errand: readErrand(cookies.get(names.errand)),
  }
}

/** An emptied cookie counts as none. */
function valueOf(headers: HeaderReader, name: string): string | null {
  const value = cookiesOf(headers).get(name)
  return value === undefined || value === '' ? null : value
}
