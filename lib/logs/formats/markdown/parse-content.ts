import { wellFormed } from '@/lib/shared/text'
import { decodeEntities, decodeNumbers } from '@/lib/logs/formats/parse-entities'
import { parsePicture } from '@/lib/logs/formats/parse-picture'
import { dropPrivateIds, DROPPED, isBareAccount } from '@/lib/logs/formats/parse-private'
import { parseQuotation } from './parse-quotation'
import { stripXml } from './parse-xml'
import type { MessageContent, MessageKind } from '@/lib/logs/types'

const RED_PACKET = /^(?:微信红包|\[微信红包\].{0,60}|\[(?:WeChat )?Red Packet\].{0,60})$/i
const ADDRESS_ONLY = /^https?:\/\/[\x21-\x7e]+$/i
const FORWARDED =
  /^(?:群聊的聊天记录|[^，。！？,!?\s][^，。！？,!?]{0,60}(?:群|和[^，。！？,!?]{1,60})的聊天记录|Group Chat History|Chat History (?:for|of) .{1,80})$/
/** A sentence about a record begins with what is done to it; a record's title does not. */
const ABOUT_A_RECORD = /^(?:看|翻|查|找|导|存|保存|整理|发|求|把|请|有|没|谁|怎么|如何)/

/**
 * What a message says, from its raw text as the exporter wrote it (line ends as `\n`).
 * Kinds are given only where the text leaves no doubt: the bare title of a link card looks like
 * any other sentence, and stays `text`.
 */
export function readContent(raw: string, author: string): MessageContent {
  const trimmed = raw.trim()
  if (trimmed === '') return plain('sticker', '')
  const picture = parsePicture(trimmed)
  if (picture !== null) {
    const image = dropPrivateIds(withoutControls(decodeEntities(picture.image)))
    return { kind: 'image', text: clean(picture.rest), quotation: null, image }
  }
  const decode = isEscaped(trimmed) ? decodeEntities : decodeNumbers
  return readWords(decode(trimmed), author)
}

/**
 * Exporters that escape leave no tag as it was typed. Where one stands beside entities, a member wrote about code:
 * `List<T>, in HTML &lt;T&gt;` is kept to the letter. What a message holds besides a whole blob decides.
 */
function isEscaped(raw: string): boolean {
  return !TYPED_TAG.test(raw) || stripXml(raw) !== null
}

const TYPED_TAG = /<\/?[A-Za-z][^<>\n]{0,80}>/u

/** `text` is decoded. The exporter puts the sender's account id before what it cannot show. */
function readWords(text: string, author: string): MessageContent {
  const line = text.indexOf('\n')
  const head = (line < 0 ? text : text.slice(0, line)).trimEnd()
  const behind = text.slice(head.length).trim()
  const card = stripXml(behind)
  const follows = behind === '' ? 'nothing' : card === null ? 'words' : 'card'
  const isAccount = isBareAccount(head, follows)
  if (isAccount && behind === '') return plain('file', '')
  const rest = isAccount ? behind : text
  const xml = isAccount ? card : stripXml(text)
  if (xml !== null) return readXml(xml.title, xml.around)
  const quoting = parseQuotation(rest, author)
  if (quoting === null) return readKind(clean(rest))
  const { quotation, reply } = quoting
  return {
    kind: 'quotation',
    text: clean(reply),
    quotation: {
      label: dropPrivateIds(withoutControls(quotation.label)),
      text: clean(quotation.text),
    },
    image: null,
  }
}

function readXml(title: string | null, around: string): MessageContent {
  const words = clean([title ?? '', around].filter((part) => part !== '').join(' '))
  return plain(title === null ? 'unknown' : 'link', words)
}

function readKind(text: string): MessageContent {
  if (text === '') return plain('unknown', '')
  if (RED_PACKET.test(text)) return plain('red-packet', text)
  if (ADDRESS_ONLY.test(text)) return plain('link', text)
  if (text.length <= 150 && FORWARDED.test(text) && !ABOUT_A_RECORD.test(text)) {
    return plain('forwarded', text)
  }
  return plain('text', text)
}

function plain(kind: MessageKind, text: string): MessageContent {
  return { kind, text, quotation: null, image: null }
}

/** Nothing private, no characters that no screen or database takes, no empty edges. */
function clean(text: string): string {
  const kept = dropPrivateIds(withoutControls(text)).trim()
  return kept === DROPPED ? '' : kept
}

/** Control characters other than tab and line feed, and halves of surrogate pairs, become U+FFFD. */
function withoutControls(text: string): string {
  return wellFormed(text).replace(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu, (character) =>
    character === '\t' || character === '\n' ? character : '\uFFFD',
  )
}
