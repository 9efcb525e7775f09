import { hasTradeEnding, isListedWord, looksLikeHanName } from '@/lib/redaction/rules-words'
import type { Span } from '@/lib/redaction/rules-private'
import { isFirstName, isGeneralWord, STOP } from './rules-words'

/** By which phrase a name shows itself. */
type Phrase = 'INTRODUCED' | 'GREETED' | 'THANKED'

export type PhraseFound = Span & { readonly by: Phrase }

/**
 * Names that a phrase gives away in a folded text, known or not, also pen names: of members who introduce
 * themselves, are greeted, thanked, or asked to speak. The more a phrase says, the less is asked of the name.
 */
export function namesInPhrases(folded: string): readonly PhraseFound[] {
  return PHRASES.flatMap(({ by, pattern, isName }) =>
    [...folded.matchAll(pattern)].flatMap((match) => {
      const held = match.indices?.groups?.['name']
      const name = match.groups?.['name'] ?? ''
      if (held === undefined || !isName(name)) return []
      const end = held[1] - (name.length - name.trimEnd().length)
      return [{ start: held[0], end, by }]
    }),
  )
}

/** Anything that stands where only a name can stand. */
function isAnyName(name: string): boolean {
  const text = name.trim()
  const length = Array.from(text).length
  if (length < 2 || length > 16 || !/\p{L}/u.test(text) || isGeneral(text)) return false
  return !/^[了他她你您我它这那啥什谁哪不没个一]/u.test(text)
}

/** What may also be an ordinary phrase must read like a name: short, without a word of grammar in it. */
function isLikelyName(name: string): boolean {
  const text = name.trim()
  if (!isAnyName(text)) return false
  if (/^[a-z .'-]+$/u.test(text)) return text.length >= 2
  if (!/^\p{Script=Han}+$/u.test(text)) return !STOP.has(text.charAt(0))
  return Array.from(text).length <= 4 && !Array.from(text).some((char) => STOP.has(char))
}

/** After a bare `我是` almost anything may stand: only what is built like a name. */
function isFullName(name: string): boolean {
  return looksLikeHanName(name.trim())
    ? isLikelyName(name) && !isOneWord(name.trim())
    : isEnglishName(name)
}

/** With a title behind it and nothing before: a word of the dictionary is a job or a thing. */
function isTitledName(name: string): boolean {
  const text = name.trim()
  if (/^(?:多谢|谢谢|感谢|有请|欢迎|请|祝贺|恭喜|辛苦|期待)/u.test(text)) return false
  return isLikelyName(text) && !isOneWord(text)
}

/** In English every second word could stand there: only what people are called. */
function isEnglishName(name: string): boolean {
  return isFirstName(name.trim().split(' ')[0] ?? '')
}

function isGeneral(text: string): boolean {
  if (isGeneralWord(text) || isListedWord(text) || hasTradeEnding(text)) return true
  return [...SEGMENTER.segment(text)].some(
    ({ segment }) =>
      Array.from(segment).length > 1 && (isGeneralWord(segment) || isListedWord(segment)),
  )
}

/** Whether the dictionary of the platform knows the whole string as one word. */
export function isOneWord(text: string): boolean {
  return [...SEGMENTER.segment(text)].length === 1
}

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' })

/** Up to 16 characters of a name, as few as the rest of the phrase allows; English names hold spaces. */
const NAME = String.raw`(?<name>[\p{L}\p{N}][\p{L}\p{N}_.'·•-]{0,15}?(?: [a-z][a-z'.-]{1,15}){0,2}?)`
/** A name in Chinese, or a word in Latin letters: what stands in the middle of a sentence. */
const SHORT = String.raw`(?<name>\p{Script=Han}{2,4}?|[a-z][a-z'.-]{1,15}(?: [a-z][a-z'.-]{1,15})?)`
const END = String.raw`(?=$|[\s,。!?;:、~()「」"“”…]|\[)`
/** Of a line or a sentence. Blanks of one line only: many empty lines would be read again from each of them. */
const BEGIN = String.raw`(?:^|[。!?;~\]])[^\S\n\r\u2028\u2029]*`
const TITLE =
  '(?:老师|总(?![是会结监部量额体共行的])|哥|姐|同学|先生|女士|小姐|兄|博士|教授|大神|大佬|大师|老板|前辈|师兄|师姐|学长|学姐)'

const phrase = (by: Phrase, pattern: string, isName: (name: string) => boolean) => ({
  by,
  pattern: new RegExp(pattern, 'dgmu'),
  isName,
})

const PHRASES = [
  phrase('INTRODUCED', `(?:我叫|我名叫|鄙人) ?${NAME}${END}`, isAnyName),
  phrase('INTRODUCED', `(?:我叫|我名叫) ?${SHORT}(?:来自|目前|现在|在|是|做|负责)`, isLikelyName),
  phrase(
    'INTRODUCED',
    `(?:姓名|本名|真名|原名|大名|英文名|中文名|笔名|网名|花名|艺名|昵称|绰号|外号|名字|账号名|帐号名|微信名|马甲) ?(?:就?叫(?:做|作)?|就?是|为|改为|改成|:) ?${NAME}${END}`,
    isAnyName,
  ),
  phrase(
    'INTRODUCED',
    `(?:用|以(?![后前及上下来为])|使用|换成|改用) ?[「“"']?${NAME}[」”"']? ?(?:来)?(?:作为|当作?|做)(?:我|自己|本人)?(?:的)?(?:在?本?群里?的?)?(?:账号|帐号|昵称|笔名|网名|名字|id|署名|马甲|花名|称呼)`,
    isAnyName,
  ),
  phrase(
    'INTRODUCED',
    `(?:叫我|喊我|称呼我(?:为)?|管我叫) ?${NAME}(?=就好|就行|即可|吧)`,
    isAnyName,
  ),
  phrase('INTRODUCED', `(?:叫我|喊我|称呼我(?:为)?|管我叫) ?${NAME}${END}`, isLikelyName),
  phrase(
    'INTRODUCED',
    `(?:好|hello|hi)[,。!~ ]{1,3}(?:我是|这里是|本人) ?${NAME}${END}`,
    isLikelyName,
  ),
  phrase(
    'INTRODUCED',
    `(?:大家好|各位好|你们好|晚上好|下午好|早上好)[,。!~ ]{0,3}(?:我是|我来自|我在)[^,。!?;\n]{1,14}的${SHORT}${END}`,
    isLikelyName,
  ),
  phrase('INTRODUCED', `${BEGIN}(?:我是|这里是|本人|在下) ?${SHORT}${END}`, isFullName),
  phrase(
    'INTRODUCED',
    `\\b(?:my name is|my name's|call me|i go by|i am known as|i'm known as|pen name is) ${NAME}${END}`,
    isAnyName,
  ),
  phrase('INTRODUCED', `\\b(?:i am|i'm|this is) ${SHORT}${END}`, isEnglishName),
  phrase(
    'INTRODUCED',
    `\\b(?:use|using) ${NAME} as (?:my|the|an) (?:account|name|nickname|handle|pen name|id)`,
    isAnyName,
  ),
  phrase(
    'GREETED',
    `${BEGIN}${NAME} ?${TITLE}?,? ?(?:你好|您好|早上好|下午好|晚上好|好久不见|辛苦了|生日快乐)(?=$|[\\s,。!?~\\[])`,
    isLikelyName,
  ),
  phrase('GREETED', `(?:你好|您好|嗨|哈喽|亲爱的)[, ]{0,2}${SHORT}(?=$|[,。!~\\n])`, isLikelyName),
  phrase('GREETED', `${BEGIN}(?:hi|hello|hey|dear)[, ]{1,2}${SHORT}(?=$|[,。!~\\n])`, isLikelyName),
  phrase(
    'GREETED',
    `(?:^|[\\s,。!?;~\\]])${SHORT}${TITLE}(?=$|[\\s,。!?~的说讲你您好如比\\[])`,
    isTitledName,
  ),
  phrase(
    'THANKED',
    `(?:谢谢|感谢|多谢|有请|欢迎|请教?|辛苦了?|恭喜|祝贺|邀请到?|鸣谢|麻烦|期待|掌声(?:送)?给) ?${NAME} ?${TITLE}`,
    isLikelyName,
  ),
  phrase(
    'THANKED',
    `(?:谢谢|感谢|多谢|有请|欢迎|请|期待|邀请到?了?|由|听) ?${NAME} ?(?:来|再|继续|先|接着)?(?:给|为|跟|和|与)?(?:大家|我们)?(?:做|带来|的)?(?:今[天晚]的)?(?:精彩的?)?(?:分享|演讲|主讲|开讲|讲解|解答|介绍|主持|发言|指点|赐教)`,
    isLikelyName,
  ),
  phrase('THANKED', `\\b(?:thanks|thank you),? ${SHORT}${END}`, isEnglishName),
]
