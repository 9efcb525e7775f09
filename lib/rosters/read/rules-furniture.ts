/** What stands between the names of a list and is none: headings, buttons, counts, pictures, the index. */
export function isFurniture(text: string): boolean {
  const line = plain(text)
  return line !== null && [HEADING, BUTTON, ALT, COUNT].some((pattern) => pattern.test(line))
}

/** A heading of the chat program's member list, or the text of a picture in it. */
export function isHeading(text: string): boolean {
  const line = plain(text)
  return line !== null && (HEADING.test(line) || ALT.test(line))
}

/** A letter of the index: A to Z, and # for the rest. */
export function isIndexLetter(text: string): boolean {
  return /^[A-Z#]$/u.test(text)
}

/** With single spaces, and none of a line that is longer than any of these: the patterns stay cheap. */
function plain(text: string): string | null {
  const line = text
    .slice(0, 4 * LONGEST)
    .replace(/\s+/gu, ' ')
    .trim()
  return text.length > 4 * LONGEST || line.length > LONGEST ? null : line
}

const LONGEST = 80
const NUMBER = String.raw` ?[（(【[]? ?\d{0,6} ?(?:人|位|名)? ?[)）】\]]?`
const HEADING = new RegExp(
  `^(?:群主|管理员|群管理员|群主(?:[、/&和与]| )+(?:群)?管理员|(?:全部|群|其他|普通)?成员|群成员列表|成员列表|聊天成员` +
    `|(?:group )?(?:owner|admins?|members?|administrators?)|owner (?:and|&) admins?)${NUMBER}[:：]?$`,
  'iu',
)
const BUTTON =
  /^(?:搜索|搜索成员|搜索群成员|添加|添加成员|移出|移除|删除|邀请|查看更多|查看全部|查看更多群成员|查看全部群成员|收起|更多|search|search members|add|remove|invite|view more|view all|more|show less)$/iu
const ALT = /^(?:\[?(?:头像|图片|avatar|image)\]?|.{1,60}(?:的| )头像|.{1,60}(?:'s)? avatar)$/iu
const COUNT =
  /^(?:(?:共|合计|总计|小计|总数|total)[:：]? ?)?[（(]?\d{1,6}[)）]? ?(?:人|位|名|个成员|位成员|members|people)?$/iu
