/** Without letters and digits that look alike: 32 signs, so that the low five bits of a byte pick one evenly. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const GROUPS_OF_FOUR = 3

/** How many random bytes `setupCodeFrom` wants: 12 signs of 5 bits are 60 bits to guess. */
export const SETUP_CODE_BYTES = GROUPS_OF_FOUR * 4

/** `ABCD-EFGH-JKMN`, to be read off a terminal and typed on a phone. */
export function setupCodeFrom(bytes: Uint8Array): string {
  const signs = Array.from(bytes.subarray(0, SETUP_CODE_BYTES), (byte) => SIGNS[byte & 31] ?? '')
  return Array.from({ length: GROUPS_OF_FOUR }, (_, n) =>
    signs.slice(n * 4, n * 4 + 4).join(''),
  ).join('-')
}

/** What is typed, as the code is hashed: case, spaces and dashes do not matter. */
export function plainSetupCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
}

/** The non-empty lines of a text area, trimmed. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
}
