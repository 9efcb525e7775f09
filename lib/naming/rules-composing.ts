import type { Parts, Template } from './types'

/** The parts that a template asks for, in its order, as they are spelled. Small enough for a browser. */
export function composeNickname(parts: Parts, template: Template): string {
  return template.parts
    .map(({ part }) => parts[part])
    .filter((text) => text !== null && text !== '')
    .join(template.separator)
}
