const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** `&amp;` may stand any number of times before the entity it escapes; one run is read at once. */
const ENTITY = /&(?:amp;)*(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi

/**
 * Decodes the HTML entities that exporters leave in text, also when escaped twice or more
 * (`&amp;amp;` is `&`). A number that is no character is left as it stands. Linear in its input.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  const once = text.replace(ENTITY, decodeOne)
  // `&#38;lt;` hides its ampersand in a number; one more look finds it.
  return once.includes('&') ? once.replace(ENTITY, decodeOne) : once
}

const NUMBER = /&#(?:(\d{1,7})|x([0-9a-f]{1,6}));/gi

/**
 * Only characters given by their number: where a member wrote about markup, `&lt;` is what they wrote, but no
 * private id hides behind a number.
 */
export function decodeNumbers(text: string): string {
  return text.replace(NUMBER, (whole: string, decimal?: string, hex?: string) =>
    decodeOne(whole, decimal, hex),
  )
}

function decodeOne(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole
  const code = decimal === undefined ? parseInt(hex ?? '', 16) : parseInt(decimal, 10)
  return isCharacter(code) ? String.fromCodePoint(code) : whole
}

function isCharacter(code: number): boolean {
  if (code === 0x09 || code === 0x0a) return true
  return code >= 0x20 && code <= 0x10ffff && !(code >= 0x7f && code < 0xa0) && !isSurrogate(code)
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}
