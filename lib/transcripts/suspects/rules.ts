import { withoutEnding } from '@/lib/shared/text'
import { comparedPlaces, foldName, foldPlaces } from '@/lib/redaction/rules-folding'
import type { Span } from '@/lib/redaction/rules-private'
import { hasTradeEnding, isListedWord } from '@/lib/redaction/rules-words'
import type { Piece, Place } from '@/lib/transcripts/types'
import { isRatherCompany } from './rules-companies'
import { hanNames, latinNames } from './rules-full-names'
import { isOneWord, namesInPhrases } from './rules-phrases'
import { isGeneralWord, STOP } from './rules-words'
import type { DecidedName } from '@/lib/redaction/types'
import type { Decided, Suspect, SuspectReason } from './types'

/** A text as it will be published, with what is hidden in it. */
export type SuspectText = { readonly place: Place; readonly pieces: readonly Piece[] }

/** Folded strings: nothing to ask, and companies. */
export type Known = {
  readonly known: ReadonlySet<string>
  readonly companies: ReadonlySet<string>
}

type Found = Span & { readonly reason: SuspectReason }
type Words = { readonly place: Place; readonly text: string; readonly found: readonly Found[] }

const AROUND = 14

/** Grows when the rules find names that they did not find before: what is published is looked through again. */
export const SUSPECT_RULES = 1

/**
 * What in the texts looks like a name though no member, label or decision knows it: each once, with all
 * its places. What is hidden already is not looked at, but for who is mentioned: a nickname behind an @
 * is hidden there in any case, and stands elsewhere as it was written.
 *
 * `known` are the folded strings about which there is nothing to ask, and the companies, which are asked about only
 * where they read like a person.
 */
export function findSuspects(
  texts: readonly SuspectText[],
  { known, companies }: Known,
): readonly Suspect[] {
  const mentioned = mentionedIn(texts)
  const all = texts.flatMap(({ place, pieces }) =>
    pieces.flatMap((piece): Words[] =>
      piece.kind === 'words'
        ? [{ place, text: piece.text, found: outermost(findIn(piece.text, mentioned)) }]
        : [],
    ),
  )
  const suspects = new Map<string, Suspect>()
  for (const { place, text, found } of all) {
    for (const { start, end, reason } of found) {
      const written = text.slice(start, end)
      const folded = foldName(written)
      if (known.has(folded)) continue
      const behind = foldName(text.slice(end, end + AROUND))
      if (isRatherCompany(folded, { reason, after: behind }, companies)) continue
      const before = suspects.get(folded)
      const around = {
        before: Array.from(text.slice(0, start)).slice(-AROUND).join(''),
        after: Array.from(text.slice(end)).slice(0, AROUND).join(''),
      }
      suspects.set(folded, {
        ...(before ?? { text: written, reason, ...around }),
        places: [...(before?.places ?? []), place],
      })
    }
  }
  return [...suspects.values()].map((one) => ({ ...one, places: unique(one.places) }))
}

/** Decisions of before on strings that stand in these texts, read or hidden. */
export function decisionsIn(
  texts: readonly SuspectText[],
  decisions: readonly DecidedName[],
): readonly Decided[] {
  const all = texts.flatMap(({ pieces }) =>
    pieces.map((piece) => foldName(piece.kind === 'words' ? piece.text : piece.hidden)),
  )
  return decisions
    .filter(({ folded }) => all.some((text) => text.includes(folded)))
    .map(({ text, answer }) => ({ text, answer }))
}

/** Places in the text itself. */
function findIn(text: string, mentioned: ReadonlySet<string>): readonly Found[] {
  const folded = foldPlaces(text)
  const compared = comparedPlaces(folded.text)
  const there = ({ start, end }: Span): Span => ({
    start: folded.from[start] ?? 0,
    end: folded.to[end - 1] ?? 0,
  })
  return [
    ...namesInPhrases(compared).map((one) => ({
      ...withSurname(text, there(one)),
      reason: one.by,
    })),
    ...hanNames(compared).map((one) => ({ ...there(one), reason: 'FULL_NAME' as const })),
    ...latinNames(text).map((one) => ({ ...one, reason: 'LATIN_NAME' as const })),
    ...[...mentioned].flatMap((name) =>
      placesOf(folded.text, name).map((one) => ({ ...there(one), reason: 'MENTIONED' as const })),
    ),
    ...[...compared.matchAll(MENTION)].flatMap((match) => {
      const name = match.groups?.['name'] ?? ''
      const start = match.index + match[0].length - name.length
      return isGeneralWord(name)
        ? []
        : [{ ...there({ start, end: start + name.length }), reason: 'MENTIONED' as const }]
    }),
  ]
}

/** `Rowan` of `Rowan Vale`: the next capitalised word belongs to it. */
function withSurname(text: string, { start, end }: Span): Span {
  const more = /^\p{Lu}/u.test(text.slice(start, end))
    ? SURNAME.exec(text.slice(end, end + 40))
    : null
  return { start, end: end + (more?.[0].length ?? 0) }
}

/** Who is hidden behind an @ and known by nothing else. */
function mentionedIn(texts: readonly SuspectText[]): ReadonlySet<string> {
  const hidden = texts.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (piece.kind === 'blank' ? [foldName(piece.hidden)] : [])),
  )
  return new Set(
    hidden
      .filter((text) => text.startsWith('@'))
      .map((text) => withoutEnding(text.slice(1), /[\s?]/u).trim())
      .flatMap((nickname) => [nickname, nickname.split(/[-_—–·@/| ]/u)[0] ?? ''])
      .filter(isNickname),
  )
}

/** What stood behind an @ is asked about elsewhere only if it is hardly an ordinary word. */
function isNickname(name: string): boolean {
  if (Array.from(name).length < 2 || !/\p{L}/u.test(name)) return false
  if (isGeneralWord(name) || isListedWord(name) || hasTradeEnding(name)) return false
  if (!/\p{Script=Han}/u.test(name)) return name.length >= 3
  return !isOneWord(name) && !Array.from(name).some((char) => STOP.has(char))
}

function placesOf(folded: string, name: string): readonly Span[] {
  const found: Span[] = []
  for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + name.length)) {
    const end = at + name.length
    const glued = /^[a-z0-9]/u.test(name)
      ? /[a-z0-9]/u.test(folded.charAt(at - 1)) || /[a-z0-9]/u.test(folded.charAt(end))
      : false
    if (!glued) found.push({ start: at, end })
  }
  return found
}

/** Of finds that overlap the longest, and of equal ones the one whose reason stands first. */
function outermost(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = []
  for (const next of found.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every((one) => next.end <= one.start || next.start >= one.end)) kept.push(next)
  }
  return kept.toSorted((a, b) => a.start - b.start)
}

function unique(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()]
}

const SURNAME = /^ \p{Lu}\p{Ll}[\p{L}'-]*/u
const MENTION = /@ ?(?<name>[\p{L}\p{N}][^\s?,。!,;:、…「」[\]~@]{1,31})/gu
