import { NAMELESS, type Erased } from '@/lib/redaction/rules-erased'
import type { ParsedMessage, Quotation } from '@/lib/logs/types'

/** A message as the log may hold it. */
export type MessageFilter = (message: ParsedMessage) => ParsedMessage

/**
 * Keeps erased people out of what is imported: their label becomes the neutral one, what they said
 * is not taken, nor what others quote of them, and mentions of them lose the name.
 */
export function erasedFilter(erased: Erased): MessageFilter {
  if (erased.isEmpty) return (message) => message
  return (message) => {
    if (erased.isName(message.label)) {
      const label = erased.labelOf(message.label)
      return { ...message, label, text: '', quotation: null, image: null }
    }
    return {
      ...message,
      text: withoutMentions(message.text, erased),
      quotation: message.quotation && quotationWithout(message.quotation, erased),
    }
  }
}

function quotationWithout(quotation: Quotation, erased: Erased): Quotation {
  if (erased.isName(quotation.label)) return { label: NAMELESS, text: '' }
  return { ...quotation, text: withoutMentions(quotation.text, erased) }
}

/** A mention ends at white space, at punctuation, or where the export lost the space behind it. */
function withoutMentions(text: string, erased: Erased): string {
  return text.replaceAll(/@([^\s@?，。,!！;；:：、]{1,40})/gu, (mention, name: string) =>
    erased.isName(name) ? `@${NAMELESS}` : mention,
  )
}
