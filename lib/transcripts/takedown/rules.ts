import { redactedIn } from '@/lib/redaction/rules-texts'
import type { Dictionary } from '@/lib/redaction/rules-names'
import { LEFT_OUT, MEMBER, namedMember, SPEAKER } from '@/lib/transcripts/draft/rules-voices'
import { maskText } from '@/lib/transcripts/redaction/rules-masking'
import { fromPublicText, toPublicText } from '@/lib/transcripts/redaction/rules-tokens'
import type { Voice } from '@/lib/transcripts/types'

type Line = { readonly id: string; readonly voice: Voice; readonly text: string }
type Rewritten = Line

/** A published line, and what its message says of the person; null where the message is not known. */
export type AttributedLine = Line & {
  readonly kind: string
  readonly at: Date
  readonly isTheirs: boolean | null
  readonly quotesThem: boolean | null
}

/** A person as lines know them: the member's row and those merged into it, and their role in the talk. */
export type Speaking = {
  readonly ids: readonly string[]
  readonly role: 'speaker' | 'host' | null
  /** When they spoke and when they were quoted, for lines whose message is not known. */
  readonly moments: { readonly spoke: readonly Date[]; readonly quoted: readonly Date[] }
}

export type Attribution = {
  /** Ids of the lines that the person said. */
  readonly theirs: ReadonlySet<string>
  /** Ids of the lines of others that begin with a quotation of the person. */
  readonly quoting: ReadonlySet<string>
  /** Under which voices the person stands in the talk; speaker and host are not among them. */
  readonly voices: ReadonlySet<Voice>
  /** Ids of the lines of which it is not certain whether they are the person's, or quote them. */
  readonly uncertain: ReadonlySet<string>
}

/**
 * Whose the lines are. A line whose message is known is its author's, and nothing is guessed. One
 * whose message is not known is the person's where its voice says so: a letter belongs to one person of
 * a talk. What is left is not theirs if they did not speak at that instant, and uncertain if they did.
 */
export function attribute(lines: readonly AttributedLine[], person: Speaking): Attribution {
  const said = lines.filter(({ kind, voice }) => kind !== 'APPLAUSE' && voice !== LEFT_OUT)
  const voices = voicesOf(said, true)
  const others = voicesOf(said, false)
  const [spoke, quoted] = [instants(person.moments.spoke), instants(person.moments.quoted)]
  const theirs = new Set<string>()
  const quoting = new Set<string>()
  const uncertain = new Set<string>()
  for (const line of said) {
    const mine = line.isTheirs ?? byVoice(line.voice, voices, others, person)
    const quotes = line.quotesThem ?? (QUOTATION.test(line.text) && quoted.has(line.at.getTime()))
    if (mine === true) theirs.add(line.id)
    else if (mine === null && spoke.has(line.at.getTime())) uncertain.add(line.id)
    else if (quotes) (line.quotesThem === null ? uncertain : quoting).add(line.id)
  }
  const named = person.ids.map((id) => `m-${id}`)
  const own = [...voices].filter((voice) => !isRole(voice))
  return { theirs, quoting, voices: new Set([...own, ...named]), uncertain }
}

/** Whether a line with this voice is the person's; null when the voice does not say. */
function byVoice(
  voice: Voice,
  theirs: ReadonlySet<Voice>,
  others: ReadonlySet<Voice>,
  { ids, role }: Speaking,
): boolean | null {
  const member = namedMember(voice)
  if (member !== null) return ids.includes(member)
  if (isRole(voice)) return voice === role
  if (voice === MEMBER || theirs.has(voice) === others.has(voice)) return null
  return theirs.has(voice)
}

function voicesOf(lines: readonly AttributedLine[], isTheirs: boolean): ReadonlySet<Voice> {
  return new Set(lines.filter((line) => line.isTheirs === isTheirs).map(({ voice }) => voice))
}

/** The lines as they are without what the person said: their own, and quotations of them. */
export function leaveOut(
  lines: readonly AttributedLine[],
  { theirs, quoting, voices }: Attribution,
): readonly Rewritten[] {
  return lines.flatMap(({ id, voice, kind, text }) => {
    if (voice === LEFT_OUT || kind === 'APPLAUSE') return []
    if (theirs.has(id)) return [{ id, voice: LEFT_OUT, text: '' }]
    const unquoted = quoting.has(id) ? text.replace(QUOTATION, '') : text
    return rewritten({ id, voice, text }, { voice, text: without(unquoted, voices, '▇▇') })
  })
}

/** The lines with the person as any member: nothing shows any more that two lines are theirs. */
export function loseVoice(
  lines: readonly AttributedLine[],
  { theirs, voices }: Attribution,
): readonly Rewritten[] {
  return lines.flatMap(({ id, voice, text }) =>
    rewritten(
      { id, voice, text },
      {
        voice: theirs.has(id) && voices.has(voice) ? MEMBER : voice,
        text: without(text, voices, `⟦${MEMBER}⟧`),
      },
    ),
  )
}

/** The lines in which something to be redacted stands that was not known when they were published. */
export function maskAgain(lines: readonly Line[], dictionary: Dictionary): readonly Rewritten[] {
  return lines.flatMap(({ id, voice, text }) => {
    if (fromPublicText(text).every((piece) => isClean(piece, dictionary))) return []
    const pieces = fromPublicText(text).flatMap((piece) =>
      isClean(piece, dictionary)
        ? [piece]
        : maskText(piece.kind === 'words' ? piece.text : '', dictionary, new Map()),
    )
    return [{ id, voice, text: toPublicText(pieces) }]
  })
}

function isClean(piece: ReturnType<typeof fromPublicText>[number], dictionary: Dictionary) {
  return piece.kind !== 'words' || redactedIn(piece.text, dictionary).length === 0
}

function rewritten(before: Line, after: Omit<Line, 'id'>): readonly Rewritten[] {
  const same = before.voice === after.voice && before.text === after.text
  return same ? [] : [{ id: before.id, ...after }]
}

function isRole(voice: Voice): boolean {
  return voice === SPEAKER || voice === 'host'
}

function without(text: string, voices: ReadonlySet<Voice>, put: string): string {
  return [...voices].reduce((rest, voice) => rest.replaceAll(`⟦${voice}⟧`, () => put), text)
}

function instants(dates: readonly Date[]): ReadonlySet<number> {
  return new Set(dates.map((date) => date.getTime()))
}

/** Words quoted before the line's own (lib/transcripts/draft/rules-lines.ts). */
const QUOTATION = /^「[\s\S]*?」\n/u
