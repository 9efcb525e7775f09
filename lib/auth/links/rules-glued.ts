/**
 * What chat programs take for a part of an address that stands in a sentence: the full stop behind it, the
 * closing bracket around it. Pure.
 */
const GLUED = /[\s.,;:!?'"`)\]}>。，、；：！？）】》〉」』〕”’…\u{200B}-\u{200D}\u{2060}\u{FEFF}]/u

/** The address, path or word without what was glued to its end. */
export function withoutGlued(text: string): string {
  let end = text.length
  while (end > 0 && GLUED.test(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

/** The token at the beginning of what an address gave: its letters are known, so what follows is not of it. */
export function tokenIn(text: string): string {
  return /^[\w-]*/.exec(text.trim())?.[0] ?? ''
}

/** The path, encoded as a request has it, without what was glued to it; null when nothing was. */
export function pathWithoutGlued(pathname: string): string | null {
  const decoded = decodedOf(pathname)
  if (decoded === null) return null
  const clean = withoutGlued(decoded)
  return clean === decoded || !clean.startsWith('/') ? null : encodeURI(clean)
}

function decodedOf(pathname: string): string | null {
  try {
    return decodeURI(pathname)
  } catch {
    return null
  }
}
