import type { RawRow } from '@/lib/rosters/types'

type Entry = { readonly line: number; readonly text: string }

/**
 * The member list as it is copied from the chat program: names one a line, and between them
 * - headings: 群主, 管理员, 群主、管理员(3), 成员(480), 群成员 480 人, Members (480), and bare counts;
 * - buttons: 搜索, 添加, 移出, 邀请, 查看更多群成员, 收起;
 * - the letters of the index, A to Z and #, each before its names, in ascending order; a letter that
 *   does not ascend is a member's name;
 * - the text of pictures: 头像, [图片], X 的头像;
 * - every name twice, where the picture's text is the name itself. Only when (nearly) all names come in
 *   pairs is a pair one person: otherwise two equal lines are two people of one nickname.
 */
export function copiedRows(text: string): RawRow[] {
  const entries = text
    .split('\n')
    .map((line, at) => ({ line: at + 1, text: line.trim() }))
    .filter(({ text }) => text !== '' && !isFurniture(text))
  return onceEach(withoutIndex(entries)).map(({ line, text }) => ({
    line,
    nickname: text,
    cells: {},
  }))
}

/** Whether the text looks like such a list: it has a heading of one, or its index. */
export function looksCopied(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim())
  const letters = lines.filter((line) => INDEX.test(line))
  const headings = lines.filter((line) => HEADING.test(line) || ALT.test(line))
  return headings.length > 0 || (letters.length > 2 && isAscending(letters))
}

function withoutIndex(entries: readonly Entry[]): Entry[] {
  const letters = entries.filter(({ text }) => INDEX.test(text))
  if (letters.length < 2) return [...entries]
  let last = ''
  return entries.filter(({ text }) => {
    if (!INDEX.test(text)) return true
    const place = text === '#' ? '[' : text
    if (place <= last) return true
    last = place
    return false
  })
}

function onceEach(entries: readonly Entry[]): Entry[] {
  const runs: Entry[][] = []
  for (const entry of entries) {
    const run = runs.at(-1)
    if (run?.[0]?.text === entry.text) run.push(entry)
    else runs.push([entry])
  }
  const even = runs.filter(({ length }) => length % 2 === 0).length
  const paired = runs.length > 2 && even >= runs.length * 0.8
  return paired ? runs.flatMap((run) => run.filter((_, at) => at % 2 === 0)) : [...entries]
}

function isFurniture(text: string): boolean {
  return HEADING.test(text) || BUTTON.test(text) || ALT.test(text) || COUNT.test(text)
}

function isAscending(letters: readonly string[]): boolean {
  const places = letters.map((letter) => (letter === '#' ? '[' : letter))
  return places.every((place, at) => at === 0 || place > (places[at - 1] ?? ''))
}

const INDEX = /^[A-Z#]$/u
const NUMBER = String.raw`\s*[（(【[]?\s*\d{0,6}\s*(?:人|位|名)?\s*[)）】\]]?`
const HEADING = new RegExp(
  `^(?:群主|管理员|群管理员|群主[、/&和与 ]+(?:群)?管理员|(?:全部|群|其他|普通)?成员|群成员列表|成员列表|聊天成员` +
    `|(?:group )?(?:owner|admins?|members?|administrators?)|owner (?:and|&) admins?)${NUMBER}[:：]?$`,
  'iu',
)
const BUTTON =
  /^(?:搜索|搜索成员|搜索群成员|添加|添加成员|移出|移除|删除|邀请|查看更多|查看全部|查看更多群成员|查看全部群成员|收起|更多|search|search members|add|remove|invite|view more|view all|more|show less)$/iu
const ALT = /^(?:\[?(?:头像|图片|avatar|image)\]?|.{1,60}(?:的| )头像|.{1,60}(?:'s)? avatar)$/iu
const COUNT = /^(?:共\s*)?[（(]?\d{1,6}[)）]?\s*(?:人|位|名|个成员|位成员|members|people)?$/iu
