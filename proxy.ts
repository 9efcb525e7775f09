import { NextResponse, type NextRequest } from 'next/server'
import { isDevelopment } from '@/lib/config/development'
import { answerHeaders, cameraHeaders, forgettingHeaders, scriptPolicy } from '@/lib/http/headers'
import { pathWithoutGlued } from '@/lib/auth/links/rules-glued'
import { requestIdOf } from '@/lib/http/request'

/**
 * Sets the headers of every answer. It permits and forbids nothing: who may see what is decided
 * where data is read and written, for a proxy can be walked around. An address that a chat program took
 * with the full stop behind it is led to the one that was meant.
 */
export function proxy(request: NextRequest): NextResponse {
  const clean = request.method === 'GET' ? pathWithoutGlued(request.nextUrl.pathname) : null
  if (clean !== null) {
    const to = request.nextUrl.clone()
    to.pathname = clean
    return NextResponse.redirect(to, 308)
  }
  // 128 bits, base64url.
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url')
  const requestId = requestIdOf(request.headers)
  const policy = scriptPolicy(nonce, isDevelopment)

  // Next reads the nonce for its own scripts from the policy on the request.
  const headers = new Headers(request.headers)
  headers.set('x-request-id', requestId)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)

  const response = NextResponse.next({ request: { headers } })
  const answered = {
    ...answerHeaders({ policy, requestId }),
    ...cameraHeaders(request.nextUrl.pathname),
    ...forgettingHeaders(request.nextUrl.pathname),
  }
  for (const [name, value] of Object.entries(answered)) {
    response.headers.set(name, value)
  }
  return response
}

/** Built files are the same for everyone and carry no markup. */
export const config = { matcher: ['/((?!_next/static).*)'] }
