import { pinyin } from 'pinyin-pro'
import type { RawRow } from '@/lib/rosters/types'
import { isFurniture, isHeading, isIndexLetter } from './rules-furniture'

type Entry = { readonly line: number; readonly text: string }

/**
 * The member list as it is copied from the chat program: names one a line, and between them
 * - headings: 群主, 管理员, 群主、管理员(3), 成员(480), 群成员 480 人, Members (480), and bare counts;
 * - buttons: 搜索, 添加, 移出, 邀请, 查看更多群成员, 收起;
 * - the letters of the index, A to Z and #, each before its names, in ascending order; a letter that
 *   does not ascend is a member's name. A letter alone is one where the name behind it begins with it;
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
  const entries = lines
    .map((line, at) => ({ line: at, text: line }))
    .filter(({ text }) => text !== '')
  const letters = lines.filter(isIndexLetter)
  return (
    lines.some(isHeading) ||
    (letters.length > 2 && isAscending(letters)) ||
    (letters.length > 0 && entries.some((_, at) => heads(entries, at)))
  )
}

function withoutIndex(entries: readonly Entry[]): Entry[] {
  const letters = entries.filter(({ text }) => isIndexLetter(text))
  if (letters.length < 2) return entries.filter((_, at) => !heads(entries, at))
  let last = ''
  return entries.filter(({ text }) => {
    if (!isIndexLetter(text)) return true
    const place = text === '#' ? '[' : text
    if (place <= last) return true
    last = place
    return false
  })
}

/** Whether the entry is a letter and the one behind it begins with that letter, by its sound if Chinese. */
function heads(entries: readonly Entry[], at: number): boolean {
  const letter = entries[at]?.text ?? ''
  const next = Array.from(entries[at + 1]?.text ?? '')[0]
  if (!isIndexLetter(letter) || next === undefined || entries[at + 1]?.text === letter) return false
  const [sound = ''] = /\p{Script=Han}/u.test(next)
    ? pinyin(next, { pattern: 'first', toneType: 'none', type: 'array' })
    : [next]
  const initial = sound.toUpperCase()
  return letter === '#' ? !/^[A-Z]/u.test(initial) : initial === letter
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

function isAscending(letters: readonly string[]): boolean {
  const places = letters.map((letter) => (letter === '#' ? '[' : letter))
  return places.every((place, at) => at === 0 || place > (places[at - 1] ?? ''))
}
