/** What a request must be before anything else of the app reads it. Pure. */

export type AskedFor = {
  readonly method: string
  /** The path with the query, as sent. */
  readonly url: string
  /** Null when the request does not say. */
  readonly contentLength: string | null
  /** Whether a body comes whose length is not said. */
  readonly chunked: boolean
  /** Whether it comes from our own pages, as far as its headers say. */
  readonly fromOwnPages: boolean
  /** Whether Next would read it as an action of one of them. */
  readonly readAsAction: boolean
}

export type Guarded =
  /** Goes on, under this address. */
  | { readonly kind: 'go-on'; readonly url: string }
  | { readonly kind: 'refused'; readonly status: 403 | 405 | 411 | 413 }

/** What routes are asked by. TRACE would hand back what scripts may not read; no route knows the others. */
export const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS'] as const

const KILOBYTE = 1024
/** A form of a few fields. */
const SMALL = 64 * KILOBYTE
/** A page's form may carry a member list of 5 MB with it; Next itself answers an action above 6 MB with 500. */
const OF_A_PAGE = 6 * KILOBYTE ** 2
/** A picture sent along with a chat log; the handlers of uploads count by themselves, some far less. */
const OF_AN_UPLOAD = 24 * KILOBYTE ** 2

/** No route has it, so that it is answered like every other wrong address. */
const ABSENT = '/absent'

/**
 * Decides over method, origin, body and address. What changes something is posted, and from our own pages
 * alone: Next lets an action through that says no origin, and answers 500 to one that says another. A path that is no text becomes an address that does not exist, in
 * every part of the app alike; a query loses what no keyboard types and the database cannot hold.
 */
export function guardRequest(asked: AskedFor): Guarded {
  const { method, url, contentLength, chunked } = asked
  if (!METHODS.some((one) => one === method)) return { kind: 'refused', status: 405 }
  const cut = url.search(/[?#]/u)
  const path = cut < 0 ? url : url.slice(0, cut)
  const upload = path.startsWith('/api/uploads')
  const handled = path.startsWith('/api/') || path === '/preferences'
  const may = asked.fromOwnPages && (handled || asked.readAsAction)
  if (method === 'POST' && !may) return { kind: 'refused', status: 403 }
  const small = method !== 'POST' || handled
  const max = upload ? OF_AN_UPLOAD : small ? SMALL : OF_A_PAGE
  if (contentLength !== null && Number(contentLength) > max) return { kind: 'refused', status: 413 }
  if (chunked && !upload) return { kind: 'refused', status: 411 }
  if (!isText(path)) return { kind: 'go-on', url: ABSENT }
  return { kind: 'go-on', url: cut < 0 ? url : path + plainQuery(url.slice(cut)) }
}

/** Whether a percent-encoded path is text: well-formed UTF-8 without control characters. */
function isText(path: string): boolean {
  try {
    return !/[\p{Cc}\p{Noncharacter_Code_Point}]/u.test(decodeURIComponent(path))
  } catch {
    return false
  }
}

/** Leaving one out may put the next together (`%0%000`), hence as long as there is one. */
function plainQuery(query: string): string {
  const plain = query.replace(UNTYPED, '')
  return plain === query ? query : plainQuery(plain)
}

/**
 * Percent-encoded: C0 but tab and ends of lines, DEL, C1, and U+FFFE and U+FFFF (the other noncharacters are
 * left out where a field is read).
 */
const UNTYPED = /%(?:0[0-8bcef]|1[\da-f]|7f|c2%[89][\da-f]|ef%bf%b[ef])/giu
