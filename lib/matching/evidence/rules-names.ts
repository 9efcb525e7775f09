import { fold } from '@/lib/search/fold'

/**
 * Folds a name character by character, so that every character of the folded form is known to come
 * from one of the text; runs of white space count as one space. What a name is compared by here.
 */
export function foldName(text: string): string {
  return foldCharacters(Array.from(text, foldCharacter)).trim()
}

/** A character as names compare it: full width as half, capitals as small, any space as a space. */
export function foldCharacter(character: string): string {
  const known = folded.get(character)
  if (known !== undefined) return known
  const plain = fold(character).replace(/\s+/gu, ' ')
  // Characters repeat; the few thousand that a community uses are folded once.
  if (folded.size < 20_000) folded.set(character, plain)
  return plain
}

const folded = new Map<string, string>()

function foldCharacters(characters: readonly string[]): string {
  return characters.join('').replace(/ +/gu, ' ')
}

/** A name without what separates its parts: `张三-青舟 产品` and `张三·青舟（产品）` are the same. */
export function bareName(text: string): string {
  return foldName(text).replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Words after `@` that name no member. */
export function namesNoMember(name: string): boolean {
  return NOT_NAMES.has(foldName(name))
}

const NOT_NAMES = new Set(
  '所有人 全体 全体成员 全员 大家 各位 群主 管理员 错了 错人 错人了 谁 我 你 他 all everyone everybody here dear all dearall me you'
    .split(' ')
    .concat('dear all', 'all members'),
)
