import { SHARE } from './vocabulary'

const THIS_EVENING = /今晚|今夜|今日|今天|今儿|晚上|本期|原定|今次/
const OFF =
  /取消|暂停|停一[次期天晚]|停更|停课|停播|(开|来|办|讲|分享)不了|不讲了|鸽|歇一[天晚]|休息一[天晚]/
const NONE =
  /(没有|暂无|没|无|不再(有|做|安排)?)(什么|任何|人|新的?)?.{0,2}(分享|直播|讲座|安排|嘉宾)/
/** On a day off no talk is expected, so that saying there is none cancels nothing. */
const DAY_OFF = /周末|周六|周日|星期六|星期天|星期日|双休|放假|假期|节/
const MOVED =
  /延期|延迟|延后|推迟|顺延|改期|改到|改在|改为.{0,6}(周|明|后|号|日)|(调整|挪|移|换|推|延|放|提前)到|调整(至|时间|为)|另行(通知|安排)|另定|再定|待定|择期|再约|改天|改成.{0,4}(周|明|后|下)|往后[推延挪]|(明天|明晚|下周.?|改日)再/
const WONDERING = /[啊呀嘛?]\s*(，|$)/
const OTHER_DAY =
  /(周[一二三四五六日天]|明天|明晚|后天|下周.?|昨晚|昨天|\d[号日])晚?上?的?(分享|直播|讲座|嘉宾)/
/** Without a word for this evening, the talk and its fate must stand side by side. */
const BESIDE =
  /(分享|直播|讲座|讲课).{0,10}(取消|延期|改期|推迟|顺延|暂停|延后|改到)|(取消|推迟|延期|暂停|顺延).{0,6}(分享|直播|讲座|讲课)/
const UNSURE = /[吗么]|？|怎么|会不会|是不是|是否|如果|要是|假如|万一|昨|上次|上周/
const STILL = /不(会)?取消|照常|没(有)?取消|正常(进行|举行)|如期/
/** Later on the same evening: the talk moves by an hour, the night stays. */
const SAME_EVENING =
  /(到|至)\s*(?:(今晚|晚上)\s*)?(\d{1,2}|[七八九十])\s*[:：点]|(推迟|延迟|延后|延期|顺延|晚)\s*(半|一|两|[\d十二三]+)个?(小时|刻钟|分钟|分)/

export type Notice = 'cancelled' | 'postponed'

/** Words of a talk that does take place. */
const INVITING = /请到|邀请到|有请|大家欢迎|欢迎大家|不要打断/
const LONGEST = 90

/** What a message says has become of tonight's talk; `evening`: it was said when talks are near. */
export function noticeOf(text: string, evening: boolean): Notice | null {
  if (text.length < 5 || text.length > 400 || !SHARE.test(text) || INVITING.test(text)) return null
  const sentences = text.split(/[。！!\n]+/)
  for (const [place, sentence] of sentences.entries()) {
    const notice =
      read(sentence, evening) ?? read(`${sentence}，${sentences[place + 1] ?? ''}`, evening)
    if (notice !== null) return notice
  }
  return null
}

function read(words: string, evening: boolean): Notice | null {
  if (words.length > LONGEST || !SHARE.test(words) || OTHER_DAY.test(words)) return null
  if (!THIS_EVENING.test(words) && !(evening && BESIDE.test(words))) return null
  if (UNSURE.test(words) || STILL.test(words)) return null
  if (MOVED.test(words)) return SAME_EVENING.test(words) ? null : 'postponed'
  if (OFF.test(words)) return 'cancelled'
  return NONE.test(words) && !DAY_OFF.test(words) && !WONDERING.test(words) ? 'cancelled' : null
}
