/**
 * Overlapping grams of folded text, as tsvector lexemes. At every character (code point) begins
 * one gram: two characters long where it begins with a Han character, kana or hangul, of which
 * there are thousands, three otherwise. Nothing is left out, neither spaces nor punctuation nor
 * emoji, so that any substring can be looked for. Near the end a gram is as long as the text is.
 *
 * If a text contains a query, then it has every full gram of that query, and a gram beginning
 * with the query's shorter tail. The reverse does not hold: a search by the index checks the
 * text itself afterwards (see plan.ts).
 */
export function gramsOf(folded: string): Set<string> {
  const grams = new Set<string>()
  forEachGram(folded, (gram) => grams.add(gram))
  return grams
}

/**
 * The grams as the text form of a tsvector, which COPY and casts read: quoted, unsorted,
 * without positions. A text of 100,000 characters stays below PostgreSQL's 1 MB.
 */
export function toTsvector(folded: string): string {
  let text = ''
  for (const gram of gramsOf(folded)) text += text === '' ? quote(gram) : ` ${quote(gram)}`
  return text
}

/**
 * A tsquery that every text containing `folded` answers to; null for the empty query. Only when
 * the query is shorter than one gram does it ask by prefix.
 */
export function toTsquery(folded: string): string | null {
  const full = new Set<string>()
  const parts: string[] = []
  forEachGram(folded, (gram, complete) => {
    if (complete) full.add(gram)
    else parts.push(gram)
  })
  if (full.size > 0) return [...full].slice(0, MAX_GRAMS).map(quote).join(' & ')
  const [first] = parts
  return first === undefined ? null : `${quote(first)}:*`
}

/** More grams than this make the plan slower and the answer no smaller. */
const MAX_GRAMS = 24

function forEachGram(folded: string, visit: (gram: string, complete: boolean) => void): void {
  let at = 0
  while (at < folded.length) {
    const next = after(folded, at)
    const size = isDense(folded.codePointAt(at) ?? 0) ? 2 : 3
    let end = next
    let length = 1
    while (length < size && end < folded.length) {
      end = after(folded, end)
      length += 1
    }
    visit(folded.slice(at, end), length === size)
    at = next
  }
}

function after(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
}

/** Scripts of many characters: kana to Yi, hangul syllables, compatibility ideographs, planes 2 and 3. */
function isDense(code: number): boolean {
  return (
    (code >= 0x2e80 && code < 0xa4d0 && !(code >= 0x3000 && code < 0x3040)) ||
    (code >= 0xac00 && code < 0xd7a4) ||
    (code >= 0xf900 && code < 0xfb00) ||
    (code >= 0x20000 && code < 0x40000)
  )
}

/** Inside quotes a tsvector or tsquery takes everything literally but the quote and the backslash. */
function quote(gram: string): string {
  return /['\\]/.test(gram) ? `'${gram.replace(/['\\]/g, '$&$&')}'` : `'${gram}'`
}
