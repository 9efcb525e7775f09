import { foldPlaces } from '@/lib/redaction/rules-folding'
import type { CutMessage } from '@/lib/transcripts/types'

/** Whether the words ask something. A `?` inside may be a lost emoji; at the end it asks. */
export function isQuestion(message: Pick<CutMessage, 'kind' | 'text'>): boolean {
  if (!['text', 'quotation', 'reply'].includes(message.kind)) return false
  const text = message.text.normalize('NFKC').trim()
  if (Array.from(text).length < 4) return false
  return text.endsWith('?') || ASKING.test(text)
}

/** A question of the evening, while it can still be answered. */
type Open = { readonly message: CutMessage; answered: boolean }

/** How long the same answer goes on without a new question. */
const CONTINUES_MS = 4 * 60_000

/**
 * Pairs answers with questions, in time order: first by quotation, then by mention, else by
 * being next to each other. Only the speaker answers by being next to a question; a member answers
 * by quoting it or by mentioning who asked.
 */
export class Pairing {
  private readonly open: Open[] = []
  private last: { readonly question: string; readonly person: string; readonly at: number } | null =
    null

  constructor(private readonly speaker: string | null) {}

  ask(message: CutMessage): void {
    this.open.push({ message, answered: false })
  }

  /** The id of the question that the message answers, or null. `mentioned` are keys of people. */
  answers(message: CutMessage, mentioned: ReadonlySet<string>): string | null {
    const at = message.at.epochMilliseconds
    const found =
      this.quoted(message) ??
      this.askedBy(mentioned, message.person) ??
      this.beside(message.person, at)
    if (found === null) return null
    found.answered = true
    this.last = { question: found.message.id, person: message.person, at }
    return found.message.id
  }

  private quoted({ quotation }: CutMessage): Open | null {
    if (quotation === null) return null
    const words = plain(quotation.text)
    if (words.length < 2) return null
    return this.latest(({ message }) => {
      const asked = plain(message.text)
      return asked.startsWith(words) || words.startsWith(asked)
    })
  }

  private askedBy(mentioned: ReadonlySet<string>, author: string): Open | null {
    return this.latest(({ message }) => mentioned.has(message.person) && message.person !== author)
  }

  /** The oldest question still waiting, unless the speaker is in the middle of another answer. */
  private beside(author: string, at: number): Open | null {
    if (author !== this.speaker) return null
    const waiting = this.open.filter(({ answered }) => !answered)
    const newest = this.open.at(-1)?.message.at.epochMilliseconds ?? 0
    if (this.last?.person === author && at - this.last.at <= CONTINUES_MS) {
      const { question, at: answeredAt } = this.last
      if (waiting.length === 0 || newest < answeredAt || at - newest < READING_MS) {
        return this.open.find(({ message }) => message.id === question) ?? null
      }
    }
    return waiting[0] ?? this.open.at(-1) ?? null
  }

  private latest(fits: (open: Open) => boolean): Open | null {
    return this.open.findLast(fits) ?? null
  }
}

/** A question is not read and answered faster than this. */
const READING_MS = 10_000

function plain(text: string): string {
  return foldPlaces(text).text.replaceAll(/[\s\p{P}]/gu, '')
}

const ASKING =
  /吗[?。!~ ]*$|呢[?。!~ ]*$|么[?。!~ ]*$|怎么|怎样|如何|为什么|为何|是否|是不是|能否|能不能|可否|会不会|有没有|什么|哪些|哪个|哪里|多少|多久|请问|请教|想问|问一下|问下|\b(?:how|what|why|when|which|where|who|does|could|would|is there|are there)\b/iu
