import type { PartName, NicknameTemplate, Parts } from '@/lib/naming/types'
import { ok, type Outcome, refuse } from '@/lib/shared/outcome'

/** Characters that a nickname may have wherever one is typed. */
const MAX_NICKNAME = 60

/**
 * The usual notation of a template: `姓名-公司-岗位(-城市)`. An optional part is in brackets, together with
 * its separator.
 */
export function shapeOf(
  { parts, separator }: Pick<NicknameTemplate, 'parts' | 'separator'>,
  word: (part: PartName) => string,
): string {
  const lead = parts.findIndex(({ required }) => required)
  return parts
    .map(({ part, required }, at) => {
      const text = word(part)
      if (at === 0) return required ? text : `(${text}${separator})`
      if (required) return at === lead ? text : `${separator}${text}`
      return at < lead ? `(${text}${separator})` : `(${separator}${text})`
    })
    .join('')
}

/**
 * The parts that a template asks for, in its order, as they are spelled, but with letters, figures and the
 * point of a name in their ordinary form. Small enough for a browser.
 */
export function composeNickname(parts: Parts, template: NicknameTemplate): string {
  return template.parts
    .map(({ part }) => ordinary(parts[part] ?? ''))
    .filter((text) => text !== '')
    .join(template.separator)
}

/**
 * The nickname that was typed, or where none was, the one that the parts make. Nothing typed is cut: one that
 * would be too long is refused, COMPOSED_NICKNAME_TOO_LONG {length, max}.
 */
export function nicknameFor(typed: string, composed: string): Outcome<string> {
  if (typed !== '') return ok(typed)
  const { length } = composed
  if (length <= MAX_NICKNAME) return ok(composed)
  return refuse('COMPOSED_NICKNAME_TOO_LONG', { length, max: MAX_NICKNAME }, 'nickname')
}

/** `ＰＭ` as `PM`, `阿卜杜拉．买买提` as `阿卜杜拉·买买提`. */
function ordinary(text: string): string {
  return text
    .replace(/[Ａ-Ｚａ-ｚ０-９＆＋]/gu, (wide) => wide.normalize('NFKC'))
    .replace(/(?<=\p{Script=Han})[.．•・‧･](?=\p{Script=Han})/gu, '·')
}
