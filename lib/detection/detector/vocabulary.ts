/**
 * General words of evenings on which a member gives a talk in a chat group. Nothing here may name a
 * person, a company, a date or one community's template. A lost character often stands as `?` in
 * exports, so an ASCII question mark alone never makes a question.
 *
 * Texts come in simplified characters, also those written in traditional ones. Of the words here only
 * 回覆 is not made 回复 by that.
 */

export const SHARE =
  /分享|讲座|直播|开讲|主讲|讲课|授课|公开课|演讲|开课|夜话|沙龙|嘉宾|讲师|做报告|专题/
export const TONIGHT = /今晚|今夜|今日|今天|今儿|晚上|本期|本次|这期|这次/
const INVITED =
  /@|嘉宾|主题|邀请|请到|有请|欢迎|老师|同学|由.{1,24}(来|给|为|做|带|主讲)|请.{1,24}(给|为|来)|题目|话题/
const WELCOMED = /请到|有请|邀请到|邀请了|(分享|今晚|本期)嘉宾是|(下面|现在|接下来)由/
const THANKS_FIRST = /^(非常|再次|十分)?(感谢|谢谢|多谢)/
const PAST = /昨天|昨晚|上周|上次|上期|前天|整理|公众号|回顾|纪要/
const LATER = /明天|明晚|后天|下周|下次|周[一二三四五六日天].{0,3}(晚|的分享)/

/** The text announces to the group that a talk is about to be given. */
export function announcesTalk(text: string): boolean {
  if (text.length < 8 || !INVITED.test(text)) return false
  if (!SHARE.test(text) && !offersDocument(text)) return false
  const tonight = TONIGHT.test(text)
  const welcomed = WELCOMED.test(text)
  if (!tonight && !welcomed) return false
  if (THANKS_FIRST.test(text) || isAskingAll(text)) return false
  if (LATER.test(text) && !tonight) return false
  return !PAST.test(text) || text.includes('签到') || welcomed
}

export const CHECK_IN = /签到|签个到|报到|报个到|报道|打卡|点到|点名|举手/
const CHECK_IN_PAST = /昨天|昨晚|上周|上次|以前|补签|补个|忘|没签|怎么签|晚了/

/** The text asks the others to check in, rather than checking in. */
export function callsCheckIn(text: string): boolean {
  if (!CHECK_IN.test(text) || stopsCheckIn(text) || isAskingAll(text)) return false
  const rest = text.replace(EMOTICON, '').replace(/[\s?!！~～。，,.、]/g, '')
  if (rest.length < 5 || (CHECK_IN_PAST.test(text) && rest.length < 24)) return false
  return /请|大家|各位|开始|现在|先|领|抢|回[复覆]|手势|红包|时间|通过|同学/.test(text)
}

export function stopsCheckIn(text: string): boolean {
  return /(停止|结束|截止|关闭|完毕).{0,4}(签到|报到|打卡)|(签到|报到|打卡).{0,6}(停止|结束|截止|关闭|完毕|到此)/.test(
    text,
  )
}

const BEGIN =
  /开始(分享|吧|啦|了|讲|直播|你|做|今|$|[。，！!?？~～\s@])|开讲|(就|把)?时间交给|进入分享/
const NOT_YET =
  /一会|待会|等会|稍等|稍后|即将|预计|大概|准备开始|几点|什么时候|何时|再开始|才开始|还没|开始(签|报|打卡|提问|答疑|自由)|(\d|[点半分一二三四五六七八九十])(准时|正式)?开始|准时开始/

/** The host gives the floor. */
export function givesFloor(text: string): boolean {
  return (
    text.length <= 120 &&
    BEGIN.test(text) &&
    !NOT_YET.test(text) &&
    !/[吗么]|是吧|没有?[?？]*$/.test(text)
  )
}

const OPENING =
  /大家(早上|中午|下午|晚上)?好|(各位|群友|同学|朋友|老师).{0,4}(晚上)?好|自我介绍|介绍(一下|下)?(我?自己|个人)|^我?叫|我叫|我是|首先|(今天|今晚|本次|这次|本期).{0,14}(分享|讲|介绍|聊|话题|主题|内容|题目)|正式开始|进入?正题|主题介绍|个人介绍|^(好|那|嗯|恩|ok|OK|下面|咱们|我们|现在).{0,10}开始/
const PREPARING =
  /一会|待会|稍等|稍后|等一下|等会|马上|准备(好|一下|开始)|晚了|久等|理理|紧张|[点:：分]\d*.{0,4}(正式)?开始|开始[？吗么]|几点|在吗|在的/

export function opensTalk(text: string): boolean {
  return OPENING.test(text)
}

/** The speaker speaks, though not yet of the subject. */
export function preparesTalk(text: string): boolean {
  return PREPARING.test(text)
}

const OVER =
  /(分享|介绍|内容|讲|说|聊|主题|题目).{0,12}(到这|到此|结束|完毕|完了|完啦|就这些|这么多)|(讲|说|分享|介绍)完|(就|先|大概|主要)(是)?(到这|到此|这些|这样|这么多|讲到|说到|分享到|聊到)|以上(。|，|,|$|就?是|便是|.{0,14}(分享|内容|全部))|结束了|下课|抛砖引玉|(今天|今晚|本次|分享|讲)的?(主要|全部|所有)内容([。.~～！!]|$)/
const FAREWELL =
  /(谢谢|感谢|多谢|thanks?)\s*(大家|各位|群友|聆听|你们|everyone|all)|请(大家|各位)?.{0,6}(指正|包涵|见谅|拍砖)/i
const INVITES_QUESTIONS =
  /(欢迎|请|可以|开始|进入|下面|以下|接下来|现在|积极|踊跃).{0,14}(提问|问答|答疑|Q\s?&?\s?A|发问)|(提问|问答|答疑|Q&A|QA)(时间|环节)|(大家|各位|同学|如果).{0,8}(有|什么).{0,6}(问题|疑问|疑惑|想问|想了解)|(有|没有).{0,4}(要|想)?(提问|问题).{0,3}[的吗么]|(欢迎|可以).{0,8}(交流|讨论|探讨|沟通)|先提问|有(什么|任何)?(问题|疑问|疑惑).{0,6}(提|问|交流|讨论|沟通|探讨)|自由(讨论|交流|提问|发言)|(互动|讨论|交流)(时间|环节)|(进入|开始)(互动|讨论|交流)|\bany questions\b|\bquestions? (?:are )?welcome\b|\bopen for questions\b/iu

export function endsTalk(text: string): boolean {
  return OVER.test(text)
}

export function bidsFarewell(text: string): boolean {
  return FAREWELL.test(text)
}

/** Questions are for after the talk: the floor is not open yet. */
const PUTS_OFF =
  /(结束|完成|讲完|说完|完)了?[以之]?后.{0,12}(提问|提出|问题|疑问|再问|交流|讨论)|(问题|疑问).{0,8}先(记|留|攒)|不要打断|\bat the end\b/iu

/** The floor is opened for questions, by the speaker or by the host. */
export function invitesQuestions(text: string): boolean {
  return INVITES_QUESTIONS.test(text) && !PUTS_OFF.test(text)
}

const ASKING =
  /[吗么呢]\s*[？?。~～!！]*$|？|请问|请教|怎么(办|做|处理|理解|样)|如何|为什么|为啥|是否|能否|可否|是不是|有没有|多少|哪(个|些|里|种|位|家)|啥|什么/

const ASKING_ALL = /[吗么呢]\s*[？?~～。]*$|？\s*$|请问|请教|有没有|是不是|怎么还/
const TITLE = /[《「『“][^》」』”]{0,200}[》」』”]/g

/** The message as a whole asks; a title may hold a question of its own. */
function isAskingAll(text: string): boolean {
  return ASKING_ALL.test(text.replace(TITLE, ''))
}

const OPENS_FILE =
  /(打|点)(得|的|不|能)?开|开不了|能(打开|看|下载)|看不(了|到|见)|下(载)?不(了|下来)|乱码|\bopen (?:it|the file)\b/iu

/** The text is about whether a file can be read, not about what is in it. */
export function opensFile(text: string): boolean {
  return OPENS_FILE.test(text)
}

/** Questions are for later: the document is to be read first. */
export function readsFirst(text: string): boolean {
  return /阅读|先.{0,4}(看|读|消化)/.test(text)
}

/** A question, judged by its words. */
export function isAsking(text: string): boolean {
  return ASKING.test(text)
}

const THANKING =
  /(感谢|谢谢|多谢|谢|辛苦|thanks|thx)[^。！!，,;；]{0,40}(分享|讲解|讲|课|老师|嘉宾|直播|解答|答疑|文档|资料|材料|干货)|(分享|讲)(得|的)?(很|太|真|非常|特别)?(好|棒|赞|精彩|到位)/i
const GREETING = /^(大家|各位|群友|同学).{0,4}好/

/** Thanks for a talk, and for nothing else. */
export function thanksForTalk(text: string): boolean {
  return text.length <= 120 && THANKING.test(text) && !GREETING.test(text)
}

export const EMOTICON = /\[[^[\]\s]{1,14}\]/g
const PRAISE =
  /^(很|太|真|好|非常|超)?(赞|棒|强|厉害|牛|精彩|漂亮|感谢|谢谢|多谢|学习|学习了|收获|受益|干货|满满|支持|期待|好的|收到|鼓掌|欢迎|666+|哇)/

/** Nothing but emoticons, marks or a word or two of praise: it does not interrupt a speaker. */
export function isReaction(text: string): boolean {
  const rest = text.replace(EMOTICON, '').replace(/[\s?!！~～。，,.、？…@]/g, '')
  return rest.length <= 2 || (rest.length <= 14 && PRAISE.test(rest)) || rest === 'OK'
}

/** Exports show a file as the bare account id of its sender and a colon. */
const ACCOUNT_ID = /^[A-Za-z][\w-]{5,23}[:：]$/
const FILE_NAME = /^\S.{0,80}\.(pdf|pptx?|docx?|xlsx?|md|txt|zip|rar|key|xmind|mm|html?)$/i
const LINK_ONLY = /^\S{0,30}\s*https?:\/\/\S{6,}$/

const OFFERS =
  /(发|上传|贴|整理|写|准备|分享).{0,14}(文档|材料|资料|文件|文章|课件|讲义|ppt|pdf|链接)|(文档|材料|资料|文件|文章|课件|讲义|ppt|pdf).{0,6}(发|上传|贴|写好|准备好|分享)/i

/** The text says that a document is coming. */
export function offersDocument(text: string): boolean {
  return OFFERS.test(text)
}

/** A message that is a document rather than speech: a file's name or a bare link. */
export function isDocument(kind: string, text: string): boolean {
  if (kind === 'file' || kind === 'link' || kind === 'forwarded') return true
  return FILE_NAME.test(text) || LINK_ONLY.test(text) || ACCOUNT_ID.test(text)
}
