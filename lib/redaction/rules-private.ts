/** A stretch of a folded text, end excluded. */
export type Span = { readonly start: number; readonly end: number }

/**
 * Account ids, phone numbers, e-mail addresses and other long numbers in a folded text
 * (rules-folding.ts), so full-width digits and letters are plain ones here. Over-careful on
 * purpose: any run of eleven digits is hidden, even one that counts something.
 */
export function privateSpans(folded: string): readonly Span[] {
  const spans = PATTERNS.flatMap((pattern) =>
    [...folded.matchAll(pattern)].map((match) => {
      const held = match.groups?.['id'] ?? match[0]
      const end = match.index + match[0].length
      return { start: end - held.length, end }
    }),
  )
  return joined(spans.toSorted((a, b) => a.start - b.start))
}

function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = []
  for (const span of spans) {
    const last = result.at(-1)
    if (last === undefined || span.start > last.end) result.push(span)
    else result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
  }
  return result
}

const PATTERNS: readonly RegExp[] = [
  /** Internal account names of chat services. */
  /(?:wxid|gh|qqid|o9cq)_[a-z0-9_-]*/g,
  /(?<![a-z0-9._%+-])[a-z0-9._%+-]+ ?@ ?[a-z0-9-]+(?: ?\. ?[a-z0-9-]+)*\. ?[a-z]{2,}/g,
  /** Chinese mobile numbers, however they are grouped, with or without +86. */
  /(?:(?:\+|00)?86[ .-]{0,2})?1[ .-]{0,2}[3-9](?:[ .-]{0,2}\d){9,}/g,
  /** Land lines with their area code. */
  /(?<![\d.])\(?0\d{2,3}\)?[ -]{1,2}\d{7,8}(?!\d)/g,
  /** International numbers. */
  /\+\d{1,3}(?:[ -]?\d){7,12}/g,
  /** Bank cards, identity cards, order numbers, and phone numbers stuck to something. */
  /\d{11,}x?/g,
  /(?<!\d)\d{4}(?:[ -]\d{4}){3}(?:[ -]?\d{1,3})?(?!\d)/g,
  /** A number or a name behind a word that says it is an account. */
  /(?:微信|威信|wechat|weixin|wx|vx|v信|q{1,2}|扣扣|企鹅|电话|手机|tel|phone|mobile)(?:号码|号|id| ?id)? ?[:是为加=]{0,2} ?(?<id>\d{5,})/g,
  /(?:微信|威信|wechat|weixin|wx|vx|v信|加我|账号|帐号)(?:号码|号| ?id)? ?(?:[:是为=] ?|(?<=号) ?)(?<id>[a-z][a-z0-9_-]{4,})/g,
  /(?:微信|威信|wechat|weixin|vx|v信) ?(?<id>(?=[a-z_-]{0,40}\d|[a-z0-9]{0,40}[_-])[a-z][a-z0-9_-]{5,})/g,
]
