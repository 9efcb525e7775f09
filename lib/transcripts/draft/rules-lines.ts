import { isApplause } from './rules-applause'
import { nameAt } from '@/lib/redaction/rules-finding'
import { comparedName, comparedPlaces, foldPlaces } from '@/lib/redaction/rules-folding'
import type { Dictionary } from '@/lib/redaction/rules-names'
import { isQuestion, isToGroup, Pairing, takenUp } from './rules-questions'
import { assignVoices, LEFT_OUT, MEMBERS, type Consents } from './rules-voices'
import type { MessageKind } from '@/lib/logs/types'
import type { Cut, CutMessage, DraftLine, LineKind, Voice } from '@/lib/transcripts/types'

/** A line that has its place but not yet its voice. */
type Placed = {
  readonly kind: LineKind
  readonly message: CutMessage
  /** Own words, behind the words quoted when nothing else on the page shows them. */
  readonly text: string
  readonly count: number | null
}

export type Draft = {
  readonly lines: readonly DraftLine[]
  readonly voices: ReadonlyMap<string, Voice>
}

/**
 * The transcript of a cut, in reading order: the talk (the speaker's words and pictures, what the
 * host says, applause folded), then every question with its answers behind it, then what else was
 * said. It depends on nothing but the messages.
 */
export function draftLines(
  cut: Cut,
  messages: readonly CutMessage[],
  dictionary: Dictionary,
  consents: Consents = new Map(),
): Draft {
  const { talk, questions, discussion } = arrange(cut, messages, dictionary, consents)
  return finish([...talk, ...[...questions.values()].flat(), ...discussion], cut, consents)
}

/** Ids of the messages that ask something in this cut, in their order. */
export function questionsIn(
  cut: Cut,
  messages: readonly CutMessage[],
  dictionary: Dictionary,
): readonly string[] {
  return [...arrange(cut, messages, dictionary, new Map()).questions.keys()]
}

function arrange(
  cut: Cut,
  messages: readonly CutMessage[],
  dictionary: Dictionary,
  consents: Consents,
) {
  const talk: Placed[] = []
  const questions = new Map<string, Placed[]>()
  const discussion: Placed[] = []
  const pairing = new Pairing(cut.speaker)
  const quoted = takenUp(messages, cut.speaker)
  for (const message of messages) {
    const inTalk =
      cut.questionsAt === null || message.at.epochMilliseconds < cut.questionsAt.epochMilliseconds
    if (isApplause(message)) {
      if (message.person !== cut.speaker) fold(inTalk ? talk : discussion, message)
      continue
    }
    if (!isReadable(message, cut)) continue
    const mentioned = mentionedIn(message.text, dictionary)
    const answered = pairing.answers(message, mentioned, { inTalk })
    const shows = answered === null && !isLeftOut(message.quotation, dictionary, consents)
    const placed = (kind: LineKind) => place(kind, message, shows)
    if (answered !== null) {
      questions.get(answered)?.push(placed(message.kind === 'image' ? 'IMAGE' : 'ANSWER'))
    } else if (message.person === cut.speaker) {
      talk.push(placed(message.kind === 'image' ? 'IMAGE' : 'SPEECH'))
    } else if (asksHere(message, { inTalk, mentioned, speaker: cut.speaker }, quoted)) {
      pairing.ask(message, { aside: inTalk && !mentioned.has(cut.speaker ?? '') })
      questions.set(message.id, [placed('QUESTION')])
    } else {
      const host = inTalk && message.person === cut.host
      ;(host ? talk : discussion).push(placed('REMARK'))
    }
  }
  return { talk, questions, discussion }
}

type Asked = {
  readonly inTalk: boolean
  readonly mentioned: ReadonlySet<string>
  readonly speaker: string | null
}

/** Whether the message is a question of this talk: one asked of the group is, if the speaker quotes it. */
function asksHere(
  message: CutMessage,
  { inTalk, mentioned, speaker }: Asked,
  quoted: ReadonlySet<string>,
): boolean {
  if (!isQuestion(message)) return false
  const toSpeaker = speaker !== null && mentioned.has(speaker)
  return quoted.has(message.id) || !isToGroup(message, { inTalk, toSpeaker })
}

/** Kinds of which nothing can be read; what the chat app says is no member’s words. */
const SILENT: ReadonlySet<MessageKind> = new Set([
  'file',
  'unknown',
  'voice',
  'video',
  'location',
  'system',
  'recall',
])

/** Pictures of others than the speaker can show any member's name; files and unknown things say nothing. */
function isReadable(message: CutMessage, cut: Cut): boolean {
  if (message.kind === 'image') return message.person === cut.speaker && message.picture !== null
  return !SILENT.has(message.kind) && message.text.trim() !== ''
}

/** Applause joins the applause before it when at most two lines stand between: a clap is no event. */
function fold(lines: Placed[], message: CutMessage): void {
  const before = lines.findLastIndex(({ kind }) => kind === 'APPLAUSE')
  const last = lines[before]
  if (last !== undefined && lines.length - before <= 3) {
    lines[before] = { ...last, count: (last.count ?? 0) + 1 }
  } else {
    lines.push({ kind: 'APPLAUSE', message, text: '', count: 1 })
  }
}

function place(kind: LineKind, message: CutMessage, showQuotation: boolean): Placed {
  if (kind === 'IMAGE') return { kind, message, text: '', count: null }
  const { quotation } = message
  const quoted = showQuotation && quotation !== null ? `「${quotation.text}」\n` : ''
  return { kind, message, text: quoted + message.text.trim(), count: null }
}

/** Words of a member who wants to be left out are not brought in by quoting them either. */
function isLeftOut(
  quotation: CutMessage['quotation'],
  { addressed }: Dictionary,
  consents: Consents,
): boolean {
  if (quotation === null || consents.size === 0) return false
  const person = nameAt(comparedName(quotation.label), 0, addressed)?.person
  return person != null && consents.get(person) === 'LEFT_OUT'
}

function mentionedIn(text: string, dictionary: Dictionary): ReadonlySet<string> {
  const folded = comparedPlaces(foldPlaces(text).text)
  const people = [...folded.matchAll(/@ ?/gu)].map(
    (match) => nameAt(folded, match.index + match[0].length, dictionary.addressed)?.person ?? null,
  )
  return new Set(people.filter((person) => person !== null))
}

function finish(placed: readonly Placed[], cut: Cut, consents: Consents): Draft {
  const heard = placed
    .filter(({ kind }) => kind !== 'APPLAUSE')
    .map(({ message }) => message.person)
  const voices = assignVoices(heard, cut.speaker, cut.host, consents)
  const lines = placed.map(({ kind, message, text, count }, position): DraftLine => {
    const crowd = kind === 'APPLAUSE'
    if (!crowd && voices.get(message.person) === LEFT_OUT) {
      const { at, label } = message
      const silent = { text: '', picture: null, count: null }
      return {
        position,
        messageId: message.id,
        voice: LEFT_OUT,
        kind: kind === 'IMAGE' ? 'REMARK' : kind,
        at,
        label,
        ...silent,
      }
    }
    return {
      position,
      messageId: message.id,
      voice: crowd ? MEMBERS : (voices.get(message.person) ?? MEMBERS),
      kind,
      at: message.at,
      text,
      label: crowd ? null : message.label,
      picture: kind === 'IMAGE' ? message.picture : null,
      count,
    }
  })
  // A member who is left out is not mentioned by a voice either: a blank stands there.
  return { lines, voices: new Map([...voices].filter(([, voice]) => voice !== LEFT_OUT)) }
}
