/**
 * Characters that one text may have. The group bots of WeCom take 2,048 bytes a message, the
 * tightest of the chat programs; that is 682 Han characters of three bytes. People paste more
 * easily, but a longer text is folded away on a phone, and folded names are not read.
 */
export const MAX_MESSAGE_LENGTH = 680

export type Line = { readonly memberId: string; readonly text: string }

/** The text above and below the lines of every message. */
export type MessageFrame = { readonly head: string; readonly foot: string }

export type Message = { readonly text: string; readonly memberIds: readonly string[] }

/** Characters as people count them: an emoji outside the basic plane is one. */
export function countCharacters(text: string): number {
  return Array.from(text).length
}

/**
 * Packs the lines into as few messages as their order allows, each with the frame around. Every member
 * is in exactly one, in the order given, and no message is longer than `longest`. A line that does not
 * fit by itself is cut short.
 */
export function packMessages(
  lines: readonly Line[],
  { head, foot }: MessageFrame,
  longest = MAX_MESSAGE_LENGTH,
): Message[] {
  const room = longest - countCharacters(`${head}\n\n${foot}`)
  if (room < 1) throw new Error('The frame leaves no room for a line.')
  const packs: Line[][] = []
  let left = 0
  for (const { memberId, text } of lines) {
    const line = { memberId, text: shorten(text, room) }
    const size = countCharacters(line.text) + 1
    if (size > left || packs.length === 0) {
      packs.push([])
      // Every line brings one line end, and `room` left out two for the first.
      left = room + 1
    }
    packs.at(-1)?.push(line)
    left -= size
  }
  return packs.map((pack) => ({
    text: [
      ...(head === '' ? [] : [head]),
      ...pack.map(({ text }) => text),
      ...(foot === '' ? [] : [foot]),
    ].join('\n'),
    memberIds: pack.map(({ memberId }) => memberId),
  }))
}

function shorten(text: string, max: number): string {
  const characters = Array.from(text)
  return characters.length <= max ? text : `${characters.slice(0, max - 1).join('')}…`
}
