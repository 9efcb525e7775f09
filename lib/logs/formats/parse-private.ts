import { createHash } from 'node:crypto'

/** What stands where a private id stood: no letter, so that what is left cannot join into another. */
export const DROPPED = '…'

/**
 * Ids the chat app gives its accounts, official accounts, rooms and contacts. Lengths are
 * bounded so that a long run of letters costs no more than a constant a character.
 */
const PRIVATE_ID = /[\w-]{1,64}@(?:im\.)?(?:chatroom|openim|stranger)|wxid_[\w-]+|\bgh_[\w-]{4,}/gi

/** Account names in what is left of XML: `fromusername="…"`, `<fromusername>…</fromusername>`. */
const ACCOUNT_ATTRIBUTE =
  /\b(\w{0,24}user(?:name|id)?)\s{0,4}=\s{0,4}(?:"[^"]{0,200}"|'[^']{0,200}')/gi
const ACCOUNT_ELEMENT = /<(\w{0,24}user(?:name|id)?)>[^<]{1,200}(?=<)/gi

/** A message that is nothing but an account id and a colon: how the exporter writes a file. */
const BARE_ACCOUNT = /^(?:wxid_[\w-]{1,64}|[A-Za-z][A-Za-z0-9_-]{5,19}|[\w-]{1,64}@chatroom):$/i

/** Text without private ids. Ids in XML attributes keep the attribute's name only. */
export function dropPrivateIds(text: string): string {
  if (!mayHoldId(text)) return text
  return text
    .replace(PRIVATE_ID, DROPPED)
    .replace(ACCOUNT_ATTRIBUTE, `$1="${DROPPED}"`)
    .replace(ACCOUNT_ELEMENT, `<$1>${DROPPED}`)
}

/** Whether a line is a bare account id with its colon. */
export function isBareAccount(line: string): boolean {
  return line.length <= 80 && BARE_ACCOUNT.test(line)
}

/**
 * A label that is or holds a private id becomes `#` and eight hexadecimal digits of its SHA-256:
 * the same person stays the same, and the id is not kept.
 */
export function maskLabel(label: string): string {
  if (dropPrivateIds(label) === label) return label
  return `#${createHash('sha256').update(label).digest('hex').slice(0, 8)}`
}

function mayHoldId(text: string): boolean {
  return /wxid_|gh_|@(?:im\.)?(?:chatroom|openim|stranger)|user/i.test(text)
}
