/** What a device keeps to be read without network, and for how long. Pure: the browser and the server ask it. */

/** Asks the server for a copy as `language theme`; the answer says when it was made, then the same two. */
export const COPY_HEADER = 'x-yehua-copy'
/** A copy is readable so long after it was made, in milliseconds: the most by which a withdrawn word is outlived. */
export const MAX_AGE = 7 * 24 * 60 * 60_000
/** Copies on one device; the one made first goes first. */
export const MAX_COPIES = 30
/** How often a device that has network asks again for all its copies, in milliseconds. */
export const REFRESH_EVERY = 60 * 60_000

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const PUBLIC_PAGE = new RegExp(
  `^/(?:|schedule|archive|rules|wishes|draws|(?:talks|wishes|draws)/${ID})$`,
  'u',
)

/**
 * The path under which a page is kept, or null: only pages that visitors read, at their plain address. Tonight is
 * none of them: it lives, and without network the offline page takes the tap instead.
 */
export function copiedPath(address: { readonly pathname: string; readonly search: string }) {
  return address.search === '' && PUBLIC_PAGE.test(address.pathname) ? address.pathname : null
}

export type Copy = {
  /** Epoch milliseconds, by the server's clock. */
  readonly madeAt: number
  readonly locale: string
  readonly theme: string
}

/** What `COPY_HEADER` of an answer says; null when it says nothing of a copy. */
export function readCopy(header: string | null): Copy | null {
  const [at = '', locale, theme] = (header ?? '').split(' ')
  const madeAt = Date.parse(at)
  if (Number.isNaN(madeAt) || locale === undefined || theme === undefined) return null
  return { madeAt, locale, theme }
}

/** Whether a copy may still be read. One that seems made in the future may: the device's clock is slow. */
export function isReadable(copy: Copy, now: number): boolean {
  return now - copy.madeAt < MAX_AGE
}

/** Of the copies, by path, those to let go of: too old, or beyond what is kept. */
export function outdated(copies: ReadonlyMap<string, Copy>, now: number): string[] {
  const latest = [...copies].toSorted(([, a], [, b]) => b.madeAt - a.madeAt)
  return latest
    .filter(([, copy], at) => at >= MAX_COPIES || !isReadable(copy, now))
    .map(([path]) => path)
}
