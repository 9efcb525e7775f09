import { withoutEnding } from '@/lib/shared/text'

/** A stretch of words, or an address in it. */
export type Linked = { readonly text: string; readonly href: string | null }

/**
 * Finds web addresses among words. In the chat they are often glued to Chinese, so an address ends
 * at the first character that no address holds.
 */
export function findLinks(text: string): readonly Linked[] {
  const linked: Linked[] = []
  let done = 0
  for (const match of text.matchAll(ADDRESS)) {
    const href = withoutEnding(match[0], /[.,;:!?)\]]/u)
    if (!URL.canParse(href)) continue
    if (match.index > done) linked.push({ text: text.slice(done, match.index), href: null })
    linked.push({ text: href, href })
    done = match.index + href.length
  }
  if (done < text.length) linked.push({ text: text.slice(done), href: null })
  return linked
}

// RFC 3986, section 2, without the quotes and brackets that people put around addresses.
const ADDRESS = /https?:\/\/[\w\-.~:/?#@!$&*+,;=%()]+/gu
