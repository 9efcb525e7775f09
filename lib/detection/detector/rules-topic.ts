import { simplified } from '@/lib/search/fold-text'
import { withoutEnding } from '@/lib/shared/text'

const QUOTED = /[《「『]([^》」』]{2,60})[》」』]/
/** A title in any quotation marks, right after a word for giving a talk: not a quoted message. */
const MARKED =
  /(?:分享|主题|题目|话题|讲)[^。！!？?；;\n「『“"]{0,6}[「『“"]([^」』”"：:]{2,60})[」』”"]/u
const NAMED =
  /(?:主题|题目|话题)(?:内容|主要)?\s*(?:(?:是|为|叫|[:：])\s*)?(?:关于)?([^。！!，,;；\n@]{2,60})/
const SHARED =
  /(?:分享|介绍|讲解|聊聊|讲讲|讲)(?:一下|一点|下|点|的是|的)?\s*(?:关于)?[“"]?([^。！!，,;；\n@?？”"]{2,40})/
const STOP = /大家|各位|请|欢迎|嘉宾|现在|老规矩|分享期间|分享完成|由于|先签到|[?？]|\s{2}/
/** Many type a space where a comma belongs. */
const COMMA_SPACE = /([\p{Script=Han}]{3})\s+[\p{Script=Han}].*$/u
const NO_TOPIC =
  /^(得|者|我|你|什么|也|这|那|了|吧|吗|的|啦|嘉宾|期间|完成|开始|时间|内容|环节|安排|到|主要|规则|流程|给|一些|自己|就|，|在|讲|主题|是否|有[没关人幸])|^(一下|经验|专题)$/

/** The subject of the talk as the texts name and spell it, first text first; null when none does. */
export function findTopic(written: readonly string[]): string | null {
  const texts = written.map((text) => ({ written: text, read: simplified(text) }))
  return (
    // Marks say where a title ends; without them ordinary words do.
    firstIn(texts, [QUOTED, MARKED], (title) => title) ??
    firstIn(texts, [NAMED, SHARED], cutAtWords)
  )
}

/** `read` is in simplified characters, each at the place where it was written. */
type Text = { readonly written: string; readonly read: string }

function firstIn(
  texts: readonly Text[],
  forms: readonly RegExp[],
  cut: (raw: string) => string,
): string | null {
  for (const form of forms) {
    for (const text of texts) {
      const found = form.exec(text.read)
      if (found === null) continue
      const topic = clean(cut(found[1] ?? ''))
      if (topic === null) continue
      // Cutting takes away from both ends only, so that the topic stands in the text as a whole.
      const start = text.read.indexOf(topic, found.index)
      return text.written.slice(start, start + topic.length)
    }
  }
  return null
}

function cutAtWords(raw: string): string {
  const at = raw.search(STOP)
  const words = at < 0 ? withoutEnding(raw, /[”"'】」]/u) : raw.slice(0, at).trimEnd()
  return words.replace(COMMA_SPACE, '$1')
}

function clean(raw: string): string | null {
  const opened = raw.replace(/^[“"'：:\s]+/, '')
  const closed = withoutEnding(opened, /[”"'。.\s]/u)
  const topic = (closed === opened ? opened.replace(/(?:方面|相关|部分)的?$/, '') : closed).trim()
  return topic.length < 2 || NO_TOPIC.test(topic) ? null : topic
}
