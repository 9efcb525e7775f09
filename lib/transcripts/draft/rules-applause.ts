import type { CutMessage } from '@/lib/transcripts/types'

/**
 * Whether a message only claps: stickers, red packets, emoticons, a few words of thanks. A `?`
 * alone is an emoji that the export lost.
 */
export function isApplause(message: Pick<CutMessage, 'kind' | 'text' | 'quotation'>): boolean {
  if (message.kind === 'sticker' || message.kind === 'red-packet') return true
  if (!['text', 'quotation', 'reply'].includes(message.kind)) return false
  const words = wordsIn(message.text)
  if (words === '') return true
  return message.quotation === null && words.length <= 16 && THANKS.test(words) && !ASKS.test(words)
}

/** What is left without mentions, emoticons, emoji and punctuation. */
function wordsIn(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/@[^\s?]+[\s?]?/gu, '')
    .replaceAll(/\[[\p{L}\p{N}]{1,12}\]/gu, '')
    .replaceAll(
      /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Cf}\p{Variation_Selector}\p{P}\s~^]/gu,
      '',
    )
}

const THANKS =
  /^(?:(?:非常|十分|太|真|很|好|已|多多|先|再次|万分)*(?:谢谢|多谢|感谢|感恩|致谢|点赞|赞|鼓掌|掌声|撒花|学习|受教|受益|辛苦|牛|厉害|棒|精彩|专业|干货|收获|膜拜|佩服|给力|收藏|期待|欢迎|好的|收到|ok|6{2,}|\+?1$|8{3,})|(?:thanks|thank|thx|great|nice|awesome|bravo|good|cool|wonderful|welldone)\b)/iu

const ASKS = /吗|呢|什么|怎么|如何|为何|请问|请教|哪|[?？]/u
