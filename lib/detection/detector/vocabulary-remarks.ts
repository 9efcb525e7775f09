/** General words of unusual evenings. As in vocabulary.ts, nothing here is of one community. */

const CONTINUES =
  /(接着|继续|续上?|接)(昨天|昨晚|昨日|前天|前晚|上次|上回|上期|上一?[次期讲场节])|(昨天|昨晚|昨日|前天|前晚|上次|上回|上期|上一?[次期讲场节]).{0,12}(没有?(讲|说|分享|聊)完|剩下|未完|没来得及|继续|接着)|下集|续集|[（(]下[）)]|\bcontinu\w{1,6} (?:from )?(?:yesterday|last (?:time|night|week))\b/iu
const PROMISES =
  /(明天|明晚|后天|下次|下期|下周.?|改天|改日).{0,10}(继续|接着|再(讲|说|分享|聊)|讲完)|未完待续|\bto be continued\b|\b(?:continue|go on) tomorrow\b/iu
const WRONG_GROUP =
  /(发|走|进|串|跑|开)错了?群|错群了|(换|转|移步|挪)(到|去|至).{1,12}群.{0,8}(讲|分享|继续|听|进行)|(应该|本该|本来)(是)?在.{1,12}群.{0,6}(讲|分享)|\bwrong group\b/iu

/** The talk goes on with an earlier one. */
export function continuesEarlier(text: string): boolean {
  return CONTINUES.test(text)
}

/** The talk is to go on another day. */
export function promisesMore(text: string): boolean {
  return PROMISES.test(text)
}

/** The talk is given in a group that it was not meant for. */
export function saysWrongGroup(text: string): boolean {
  return text.length <= 80 && WRONG_GROUP.test(text)
}
