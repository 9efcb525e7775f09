import { NextResponse, type NextRequest } from 'next/server'
import { isDevelopment } from '@/lib/config/development'
import { contentSecurityPolicy, saneRequestId, SECURITY_HEADERS } from '@/lib/http/headers'

/**
 * Sets the headers of every answer. It permits and forbids nothing: who may see what is decided
 * where data is read and written, for a proxy can be walked around.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomToken()
  const requestId = saneRequestId(request.headers.get('x-request-id')) ?? randomToken()
  const policy = contentSecurityPolicy(nonce, isDevelopment)

  // Next reads the nonce for its own scripts from the policy on the request.
  const headers = new Headers(request.headers)
  headers.set('x-request-id', requestId)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)

  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('x-request-id', requestId)
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value)
  return response
}

/** Built files are the same for everyone and carry no markup. */
export const config = { matcher: ['/((?!_next/static).*)'] }

/** 128 bits, base64url. */
function randomToken(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url')
}
