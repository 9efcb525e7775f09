/** General words of a talk in parts. As in vocabulary.ts, nothing here is of one community. */

const PAUSES =
  /第[一二三1-3]\s*(部分|段|节|讲).{0,14}(到这|到此|讲完|说完|结束|就这些)|第[二三四2-4]\s*(部分|段|节|讲)|(上|前)半.{0,10}(到这|到此|讲完|说完|结束)|(下|后)半(场|部分|段|程|截)|下一?(部分|段|节)|(继续|接着)(讲|说|分享|往下|下面|聊)|(再|然后|后面)(讲|说|分享)(后面|下面|下半|第|剩下)|中场|(先|休)(休息|歇|停)|歇一|暂停一?下|休息.{0,4}分钟|(到)?目前为止.{0,10}(问题|疑问)|\bso far\b|\bpart (?:two|three|four|[2-4])\b|\bsecond (?:part|half)\b|\b(?:short|quick) (?:break|pause)\b|\bback (?:at|in) \S|\b(?:then|before) (?:i|we) (?:go on|continue|move on)/iu
const GOES_ON =
  /第[二三四2-4]\s*(部分|段|节|讲)|(下|后)半(场|部分|段)|(继续|接着)(讲|说|分享|往下|聊)|\bpart (?:two|three|four|[2-4])\b|\bsecond (?:part|half)\b|\b(?:let.?s|i.?ll|we.?ll) (?:go on|continue|move on)\b/iu

/** The speaker stops for a while and says so: this was a part, or there is another to come. */
export function pauses(text: string): boolean {
  return PAUSES.test(text)
}

/** The speaker begins the next part. */
export function goesOn(text: string): boolean {
  return GOES_ON.test(text)
}
