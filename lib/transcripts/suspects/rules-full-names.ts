import { hasTradeEnding, isListedWord } from '@/lib/redaction/rules-words'
import { isHan } from '@/lib/redaction/rules-folding'
import type { Span } from '@/lib/redaction/rules-private'
import {
  CLEAR_SURNAMES,
  DOUBLE_SURNAMES,
  GIVEN,
  isFirstName,
  isGeneralWord,
  isPinyinSurname,
  STOP,
} from './rules-words'

/** A word of a text as the platform's dictionary cuts it. */
type Word = { readonly text: string; readonly at: number }

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * Full Chinese names in a folded text. The dictionary of the platform does not know them and cuts them into
 * single characters: a clear surname, then one or two characters that given names are made of. One
 * character alone is a name only where something near says so, a title behind it or a verb.
 */
export function hanNames(folded: string): readonly Span[] {
  const words = wordsOf(folded)
  const found: Span[] = []
  for (let index = 0; index < words.length; index += 1) {
    const span = nameFrom(words, index)
    if (span === null || isCompany(folded, span)) continue
    found.push(span)
    while ((words[index + 1]?.at ?? Infinity) < span.end) index += 1
  }
  return found
}

/**
 * Chinese word by word, what stands between as a whole. Long stretches are cut: every word that the
 * platform gives holds the whole text it was found in.
 */
function wordsOf(folded: string): readonly Word[] {
  return [...folded.matchAll(RUNS)].flatMap(({ 0: run, index }): readonly Word[] =>
    isHan(run.charAt(0))
      ? Array.from(SEGMENTER.segment(run), (one) => ({ text: one.segment, at: index + one.index }))
      : [{ text: run, at: index }],
  )
}

function nameFrom(words: readonly Word[], index: number): Span | null {
  const [first, second, third] = [words[index], words[index + 1], words[index + 2]]
  if (first === undefined || second === undefined) return null
  const surname = first.text
  if (!CLEAR_SURNAMES.has(surname) && !DOUBLE_SURNAMES.has(surname)) return null
  const span = (end: Word): Span => ({ start: first.at, end: end.at + end.text.length })
  const [before, behind] = [words[index - 1]?.text ?? '', third?.text ?? '']
  if (TITLE.test(second.text)) {
    return CLEAR_SURNAMES.has(surname) && !NO_TITLE.test(behind) ? span(second) : null
  }
  if (isGiven(second.text, 2)) return span(second)
  const alone = !LETTER.test(before.slice(-1)) && !LETTER.test(behind.slice(0, 1))
  if (alone && isGiven(second.text, 1, () => true)) return span(second)
  if (!isGiven(second.text, 1)) return null
  if (third !== undefined && isGiven(behind, 1) && !BEHIND_NAME.test(behind)) return span(third)
  // `李|晓|明说`: the last character of the name and a verb are one word to the dictionary.
  if (third !== undefined && GLUED_VERB.test(behind) && isGiven(behind.charAt(0), 1)) {
    return { start: first.at, end: third.at + 1 }
  }
  if (DOUBLE_SURNAMES.has(surname)) return HAN_ALONE.test(behind) ? null : span(second)
  const leads = LEADS_TO_NAME.test(before)
  if (HAN_ALONE.test(before) && !leads) return null
  if (DOES.test(behind) || BEHIND_NAME.test(behind)) return span(second)
  return leads && !HAN_ALONE.test(behind) ? span(second) : null
}

/** Whether the word is so many characters long and each is one that given names are made of. */
function isGiven(
  text: string,
  length: number,
  fits: (char: string) => boolean = (char) => GIVEN.has(char),
): boolean {
  const all = Array.from(text)
  return (
    all.length === length &&
    all.every((char) => /\p{Script=Han}/u.test(char) && fits(char) && !STOP.has(char)) &&
    !isListedWord(text) &&
    !isGeneralWord(text)
  )
}

/** `周口银行`, `韩国支付`: what is behind it makes a company or an office of it. */
function isCompany(folded: string, { start, end }: Span): boolean {
  const name = folded.slice(start, end)
  if (isListedWord(name) || isGeneralWord(name) || hasTradeEnding(name)) return true
  return /^(?:银行|支付|金服|科技|集团|公司|网络|信息|金融|证券|保险|基金|路|市|县|区|省|镇|街|村|站|大学|学院|机场|湖|寺)/u.test(
    folded.slice(end),
  )
}

/** English names in a text as it is written: `Kevin`, `Tim Chen`, `Xiaoming Li`. */
export function latinNames(text: string): readonly Span[] {
  const found: Span[] = []
  for (const match of text.matchAll(CAPITALISED)) {
    const words = match[0].split(' ')
    const name = nameIn(words)
    if (name === null) continue
    const start = match.index + words.slice(0, name.from).join(' ').length + (name.from > 0 ? 1 : 0)
    found.push({ start, end: start + words.slice(name.from, name.to).join(' ').length })
  }
  return found
}

/** Which of the capitalised words that stand together are a name. */
function nameIn(words: readonly string[]): { from: number; to: number } | null {
  const folded = words.map((word) => word.toLowerCase())
  const first = folded.findIndex((word) => isFirstName(word))
  if (first >= 0) return { from: first, to: Math.min(words.length, first + 2) }
  const last = folded.findIndex((word, at) => at > 0 && isPinyinSurname(word))
  const before = last < 0 ? undefined : words[last - 1]
  return before !== undefined && PINYIN_WORD.test(before) ? { from: last - 1, to: last + 1 } : null
}

const RUNS = /\p{Script=Han}{1,200}|\P{Script=Han}+/gu
const LETTER = /[\p{L}\p{N}]/u
/** What a person does or is, behind the name. */
const DOES = /^(?:是|之前|之后|昨天|今天|刚才|刚刚|负责|来自|写|做)$/u
const HAN_ALONE = /^\p{Script=Han}$/u
const LEADS_TO_NAME =
  /^(?:同事|朋友|我们|找|问|跟|和|请|谢谢|感谢|叫|由|给|听|@|有请|邀请|欢迎|、)$/u
export const BEHIND_NAME =
  /^(?:老师|总|哥|姐|同学|先生|女士|小姐|兄|博士|教授|经理|总监|说|讲|提|问|分享|介绍|主持|主讲|回答|认为|指出|提到|说过|讲过)/u
/** What makes a surname alone a person: 王总, 李老师. */
const TITLE = /^(?:老师|总|哥|姐|先生|女士|小姐|博士|教授|同学)$/u
/** `王总监` is a job, `张总量` no person. */
const NO_TITLE = /^(?:监|量|额|部|结|体|会|共|行|是|数)$/u
const GLUED_VERB = /^\p{Script=Han}[说讲问提写道]$/u
const CAPITALISED =
  /(?<![\p{L}\p{N}_.@/-])\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,3}(?![\p{Script=Latin}\p{N}_])/gu
/** Syllables of pinyin, as given names are written: `Xiaoming`, `Zhiyuan`. */
const PINYIN_WORD =
  /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u)){1,3}$/iu
