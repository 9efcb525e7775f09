import type { ParsedMessage } from './types'

type Said = Pick<ParsedMessage, 'text' | 'quotation'>

/**
 * Everything a message shows in words: its quotation, as the chat app draws it, and the author's
 * own text. Search looks through exactly this, so what is found can be seen in what is shown.
 */
export function shownText({ text, quotation }: Said): string {
  return quotation === null ? text : `「${quotation.label}：${quotation.text}」\n${text}`
}
