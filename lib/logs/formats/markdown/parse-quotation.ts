import type { Quotation } from '@/lib/logs/types'

/** The line of dashes that the chat app draws between a quotation and the reply. */
const RULE_AFTER = { '」': /」\s*-(?:\s-){3,}\s*/y, '?': /[?？]\s*-(?:\s-){3,}\s*/y } as const

export type Quoting = { readonly quotation: Quotation; readonly reply: string }

/**
 * Reads `「NAME：text」 - - - - reply`, and `? NAME: text ? - - - - reply` in which the exporter
 * lost the brackets. Null when the text is no quotation. `我` in a quotation is `author`.
 */
export function parseQuotation(text: string, author: string): Quoting | null {
  if (text.startsWith('「')) return cutAt(text, '」', author)
  if (/^[?？]\s/.test(text)) return cutAt(text, '?', author)
  return null
}

function cutAt(text: string, closing: '」' | '?', author: string): Quoting | null {
  const cut = findRule(text, closing)
  if (cut === null) return null
  const inner = text.slice(1, cut.from).trim()
  const colon = inner.search(/[:：]/)
  const name = inner.slice(0, Math.max(colon, 0)).trim()
  if (name === '' || name.length > 64) return null
  const label = name === '我' ? author : name
  const quotation = { label, text: inner.slice(colon + 1).trim() }
  return { quotation, reply: text.slice(cut.to).trim() }
}

/** The first rule whose brackets are balanced (a quotation may quote another); else the first. */
function findRule(text: string, closing: '」' | '?'): { from: number; to: number } | null {
  const rule = RULE_AFTER[closing]
  let first: { from: number; to: number } | null = null
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '「') depth += 1
    if (character === '」') depth -= 1
    if (character !== '」' && character !== '?' && character !== '？') continue
    rule.lastIndex = at
    if (!rule.test(text)) continue
    const found = { from: at, to: rule.lastIndex }
    if (depth <= 0) return found
    first ??= found
  }
  return first
}
