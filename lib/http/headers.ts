/** Headers of every answer. Sources: W3C CSP Level 3, OWASP Secure Headers. Pure. */

const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': permissions('camera=()'),
}

/** A year. Of this host alone: what other names of the domain serve is not ours to say. */
const ONLY_HTTPS = 'max-age=31536000'

/** What even a built file or an error carries; over https also that the browser comes back by https only (RFC 6797). */
export function securityHeaders(https: boolean): Record<string, string> {
  return https
    ? { ...SECURITY_HEADERS, 'strict-transport-security': ONLY_HTTPS }
    : { ...SECURITY_HEADERS }
}

/** The one page that scans codes. */
const SCANNING = '/desk/tonight/scan'

/**
 * What the answer of a path lets its page do beyond every other: only the page that scans codes may ask for the
 * camera. A page holds what the document was loaded with, so this one has to be loaded whole (`Scanner` sees to it).
 */
export function cameraHeaders(path: string): Record<string, string> {
  return path === SCANNING ? { 'permissions-policy': permissions('camera=(self)') } : {}
}

export type Answering = {
  /** One of the policies below. */
  readonly policy: string
  /** `requestIdOf` the request. */
  readonly requestId: string
}

/** What every answer carries, whether Next, the page cache or the fast check-in gives it. */
export function answerHeaders({ policy, requestId }: Answering): Record<string, string> {
  return { ...SECURITY_HEADERS, 'content-security-policy': policy, 'x-request-id': requestId }
}

/**
 * What a browser drops with the answer of a path: with the farewell of an erased member it forgets the
 * pages it kept, the taps that waited to be sent, and everything else of this site but its cookies.
 */
export function forgettingHeaders(path: string): Record<string, string> {
  return path === '/farewell' ? { 'clear-site-data': '"cache", "storage"' } : {}
}

/**
 * For pages with scripts, which run only with this request's nonce, or when such a script loads them.
 * Style attributes in markup are refused as well; use a class. Development needs `eval` for React's
 * error overlay and inline styles for what the bundler injects while editing.
 */
export function scriptPolicy(nonce: string, development: boolean): string {
  return policyOf({
    'default-src': "'self'",
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    'style-src': development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': development ? "'self' ws:" : "'self'",
    'manifest-src': "'self'",
    'worker-src': "'self'",
    'object-src': "'none'",
    'frame-src': "'none'",
  })
}

/** For pages without any script: none may run. */
export function readingPolicy(): string {
  return policyOf({
    'default-src': "'none'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'manifest-src': "'self'",
  })
}

/** For the page that stands in for another without network: styles of its own, and one script of ours. */
export function offlinePolicy(nonce: string): string {
  return policyOf({
    'default-src': "'none'",
    'style-src': `'nonce-${nonce}'`,
    'script-src': "'self'",
    'connect-src': "'self'",
    'img-src': "'self'",
    'manifest-src': "'self'",
  })
}

/** For the service worker: it may ask this site, and nothing else. */
export function workerPolicy(): string {
  return policyOf({ 'default-src': "'none'", 'script-src': "'self'", 'connect-src': "'self'" })
}

/** The same with styles of its own, under a nonce, where no built file of styles can be named. */
export function pageWithStylesPolicy(nonce: string): string {
  return policyOf({ 'default-src': "'none'", 'style-src': `'nonce-${nonce}'` })
}

/** For answers that are no page: should a browser show one, it loads and runs nothing. */
export function dataPolicy(): string {
  return DATA_POLICY
}

function permissions(camera: 'camera=()' | 'camera=(self)'): string {
  return `${camera}, microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()`
}

/** No answer may be framed, change what its relative addresses mean, or send a form elsewhere. */
function policyOf(directives: Readonly<Record<string, string>>): string {
  const all = {
    ...directives,
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  }
  return Object.entries(all)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')
}

/** Put together once: hundreds of check-ins a second carry it. */
const DATA_POLICY = policyOf({ 'default-src': "'none'" })
