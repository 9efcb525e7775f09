import { createHash } from 'node:crypto'

/** What stands where a private id stood: no letter, so that what is left cannot join into another. */
export const DROPPED = '…'

/**
 * Ids the chat app gives its accounts, official accounts, rooms and contacts. Lengths are
 * bounded so that a long run of letters costs no more than a constant a character.
 */
const PRIVATE_ID = /[\w-]{1,64}@(?:im\.)?(?:chatroom|openim|stranger)|wxid_[\w-]+|\bgh_[\w-]{4,}/gi

/**
 * Account names in what is left of an exporter's XML: `fromusername="…"`, `<fromusername>…</fromusername>`.
 * A plain `username="…"` is code that an author explains, and stays.
 */
const ACCOUNT_ATTRIBUTE =
  /\b((?:from|to|source|src|chat|chatroom|encrypt|at|biz|finder|report)user(?:name|id|list)?)\s{0,4}=\s{0,4}(?:"[^"]{0,200}"|'[^']{0,200}')/gi
const ACCOUNT_ELEMENT =
  /<((?:from|to|source|src|chat|chatroom|encrypt|at|biz|finder|report)user(?:name|id|list)?)>(?:<!\[CDATA\[)?[^<]{1,200}(?=<)/gi

/** The same inside a card that the exporter cut off: there every user is an account. */
const CARD = /^<(?:msg|appmsg|sysmsg)\s/i
const CARD_ATTRIBUTE =
  /\b(\w{0,24}(?:user(?:name|id)?|alias))\s{0,4}=\s{0,4}(?:"[^"]{0,200}"|'[^']{0,200}')/gi

/** An account id and a colon: how the exporter writes a file, and what it puts before what it cannot show. */
const SURE_ACCOUNT = /^(?:wxid_[\w-]{1,64}|[\w-]{1,64}@chatroom):$/i
const ACCOUNT = /^[A-Za-z][A-Za-z0-9_-]{5,19}:$/
/** Letters alone, with a small number: `Summary`, `Follow-up`, `Step-2`, and also `linqin`. */
const LETTERS = /^(?:[A-Za-z]+(?:-[A-Za-z]+)*(?:[-_][1-9]\d?)?|[A-Z][A-Za-z]*[1-9]\d?):$/
/** As words are written that head something, which no account is called: `Summary`, `Follow-up`, `Part2`. */
const TITLED = /^[A-Z][a-z]+(?:-[a-z]+)?(?:[-_]?[1-9]\d?)?:$/
/** What else heads a text and would be taken for an account where it stands alone. */
const HEADINGS = new Set(
  [
    'abstract agenda answer answers appendix attention background conclusion conclusions contents context',
    'details error example examples feedback follow-up important introduction notice option options overview',
    'please problem problems question questions reference references remarks reminder request response result',
    'results review schedule section solution solutions status summary thanks update updates version warning',
    'welcome',
  ]
    .join(' ')
    .split(' '),
)

/** What stands behind a line that may be an account: it decides where the line alone does not. */
type Behind = 'nothing' | 'words' | 'card'

/** Text without private ids. Ids in XML attributes keep the attribute's name only. */
export function dropPrivateIds(text: string): string {
  if (!mayHoldId(text)) return text
  const kept = text
    .replace(PRIVATE_ID, DROPPED)
    .replace(ACCOUNT_ATTRIBUTE, `$1="${DROPPED}"`)
    .replace(ACCOUNT_ELEMENT, `<$1>${DROPPED}`)
  return CARD.test(kept) ? kept.replace(CARD_ATTRIBUTE, `$1="${DROPPED}"`) : kept
}

/**
 * Whether a line is a bare account id with its colon. Anything shaped like one is, before a card of the
 * exporter. Above words, letters alone are a heading. Where nothing follows, they are the id by which the
 * exporter writes a file, unless they are written as a heading or are one.
 */
export function isBareAccount(line: string, behind: Behind): boolean {
  if (line.length > 80) return false
  if (SURE_ACCOUNT.test(line)) return true
  if (!ACCOUNT.test(line)) return false
  if (behind === 'card') return true
  if (behind === 'words') return !LETTERS.test(line) && /\d/.test(line)
  return !TITLED.test(line) && !HEADINGS.has(line.replace(/[-_]?\d{0,40}:$/, '').toLowerCase())
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
  return /wxid_|gh_|@(?:im\.)?(?:chatroom|openim|stranger)|user|<msg|<appmsg/i.test(text)
}
