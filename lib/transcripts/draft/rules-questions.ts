import { foldPlaces } from '@/lib/redaction/rules-folding'
import type { CutMessage } from '@/lib/transcripts/types'

/** Whether the words ask something. A `?` inside may be a lost emoji; at the end it asks. */
export function isQuestion(message: Pick<CutMessage, 'kind' | 'text'>): boolean {
  if (!['text', 'quotation', 'reply'].includes(message.kind)) return false
  const text = message.text.normalize('NFKC').trim()
  if (Array.from(text).length < 4) return false
  return text.endsWith('?') || ASKING.test(text)
}

/**
 * Whether a question is asked of the group at large: who records this, who else has seen that. Unless the
 * speaker takes it up by quoting it, it is a remark: an answer meant for another would fall to it.
 */
export function isToGroup(
  { text }: Pick<CutMessage, 'text'>,
  facts: { readonly inTalk: boolean; readonly toSpeaker: boolean },
): boolean {
  if (facts.toSpeaker || POLITE.test(text)) return false
  return facts.inTalk ? GROUP.test(text) : CALLS_GROUP.test(text)
}

/** A question of the evening, while it can still be answered. */
type Open = {
  readonly message: CutMessage
  /** Whether it was asked while the talk was on, and of no one by name. */
  readonly aside: boolean
  answered: boolean
}

/** How long the same answer goes on without a new question. */
const CONTINUES_MS = 4 * 60_000

/**
 * Pairs answers with questions, in time order. What a message quotes or whom it mentions decides, and
 * nothing else then; only a speaker who does neither answers by being next to a question. A member
 * answers by quoting it or by mentioning who asked.
 */
export class Pairing {
  private readonly open: Open[] = []
  private last: { readonly question: string; readonly person: string; readonly at: number } | null =
    null

  constructor(private readonly speaker: string | null) {}

  ask(message: CutMessage, { aside }: { readonly aside: boolean }): void {
    this.open.push({ message, aside, answered: false })
  }

  /** The id of the question that the message answers, or null. `mentioned` are keys of people. */
  answers(
    message: CutMessage,
    mentioned: ReadonlySet<string>,
    { inTalk }: { readonly inTalk: boolean },
  ): string | null {
    const at = message.at.epochMilliseconds
    const found =
      this.named(message, mentioned) ?? (inTalk ? null : this.beside(message, mentioned))
    if (found === null) return null
    found.answered = true
    this.last = { question: found.message.id, person: message.person, at }
    return found.message.id
  }

  /** The question that the message quotes, or whose author it mentions. */
  private named(message: CutMessage, mentioned: ReadonlySet<string>): Open | null {
    const wordForWord = message.person === this.speaker
    return (
      quotedAmong(this.open, message, { wordForWord }) ?? this.askedBy(mentioned, message.person)
    )
  }

  private askedBy(mentioned: ReadonlySet<string>, author: string): Open | null {
    const theirs = (open: Open) =>
      mentioned.has(open.message.person) && open.message.person !== author
    return this.open.findLast(theirs) ?? null
  }

  /** The oldest question still waiting, unless the speaker is in the middle of another answer. */
  private beside(message: CutMessage, mentioned: ReadonlySet<string>): Open | null {
    const { person: author, quotation } = message
    if (author !== this.speaker || quotation !== null || mentioned.size > 0) return null
    const at = message.at.epochMilliseconds
    const near = this.open.filter(({ aside }) => !aside || REFERS.test(message.text))
    const waiting = near.filter(({ answered }) => !answered)
    const newest = near.at(-1)?.message.at.epochMilliseconds ?? 0
    if (this.last?.person === author && at - this.last.at <= CONTINUES_MS) {
      const { question, at: answeredAt } = this.last
      if (waiting.length === 0 || newest < answeredAt || at - newest < READING_MS) {
        return this.open.find(({ message: { id } }) => id === question) ?? null
      }
    }
    // Among questions of the round those asked during the talk wait.
    return waiting.find(({ aside }) => !aside) ?? waiting[0] ?? near.at(-1) ?? null
  }
}

/**
 * Ids of questions that the speaker quotes at any later moment: these are questions of this talk, also
 * where they were asked of the group.
 */
export function takenUp(messages: readonly CutMessage[], speaker: string | null): Set<string> {
  const asked: { readonly message: CutMessage }[] = []
  const found = new Set<string>()
  for (const message of messages) {
    if (message.person !== speaker) {
      if (isQuestion(message)) asked.push({ message })
      continue
    }
    const question = quotedAmong(asked, message, { wordForWord: true })
    if (question !== null) found.add(question.message.id)
  }
  return found
}

/**
 * The latest question whose words the message quotes: as a quotation, or word for word in its text, as
 * a speaker does; another member who says the same words asks them too.
 */
function quotedAmong<Q extends { readonly message: CutMessage }>(
  questions: readonly Q[],
  { id, quotation, text }: CutMessage,
  { wordForWord }: { readonly wordForWord: boolean },
): Q | null {
  const others = questions.filter(({ message }) => message.id !== id)
  if (quotation !== null) {
    const words = plain(quotation.text)
    if (words.length < 2) return null
    const equal = others.findLast(({ message }) => plain(message.text) === words)
    return equal ?? others.findLast(({ message }) => isQuoted(message.text, words)) ?? null
  }
  if (!wordForWord) return null
  const said = plain(text)
  return others.findLast(({ message }) => holds(said, plain(withoutMentions(message.text)))) ?? null
}

/** Whether the words, already plain, are the question's: all of it, its beginning, or much of it. */
function isQuoted(question: string, words: string): boolean {
  const asked = [plain(question), plain(withoutMentions(question))].filter((text) => text !== '')
  return asked.some(
    (text) => text.startsWith(words) || words.startsWith(text) || holds(text, words),
  )
}

/** So many characters in a row are no coincidence. */
const WORD_FOR_WORD = 6

function holds(text: string, part: string): boolean {
  return part.length >= WORD_FOR_WORD && text.includes(part)
}

/** A question is not read and answered faster than this. */
const READING_MS = 10_000

function plain(text: string): string {
  return foldPlaces(text).text.replaceAll(/[\s\p{P}\p{S}]/gu, '')
}

/** A question is quoted without the name that it was put to. */
function withoutMentions(text: string): string {
  return text.replaceAll(/@[^\s\u2005?？]{1,60}[\s\u2005?？]/gu, '')
}

/** A speaker who comes back to what was asked during the talk says so. */
const REFERS =
  /刚才|刚刚|方才|前面|上面|之前|问题|问到|提到|回答|回复|\b(?:earlier|before|question|asked)\b/iu
/** What is asked politely is asked of the speaker, also in front of all. */
const POLITE = /请教|请问|想问|问一下|问下|老师(?!们)|讲者|嘉宾/u
const GROUP =
  /大家|各位|有人|有没有(?:人|谁|哪位|同学|朋友)|谁(?:有|能|会|可以|知道|在|录|帮|还)|哪位|群里|群友|小伙伴|同学们|朋友们|老师们|\b(?:any ?one|any ?body|every ?one|every ?body|some ?one|some ?body|you (?:guys|all)|who (?:has|can|knows?|else|is|records?)|folks)\b/iu
/** In the round of questions a word such as 大家 may be of the matter: only a call at the beginning is one. */
const CALLS_GROUP = new RegExp(
  `^(?:那|那么|好|好的|嗯|hi|hello|so|and|does|has|is|can)?[，,\\s]*(?:${GROUP.source})`,
  'iu',
)
const ASKING =
  /吗[?。!~ ]*$|呢[?。!~ ]*$|么[?。!~ ]*$|怎么|怎样|如何|为什么|为何|是否|是不是|能否|能不能|可否|会不会|有没有|什么|哪些|哪个|哪里|多少|多久|请问|请教|想问|问一下|问下|\b(?:how|what|why|when|which|where|who|does|could|would|is there|are there)\b/iu
