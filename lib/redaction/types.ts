/** What an editor says of a string that looks like a name: a person to hide, one to read, or no name. */
export const NAME_ANSWERS = ['HIDE', 'KEEP', 'WORD'] as const
export type NameAnswer = (typeof NAME_ANSWERS)[number]

/** A string that an editor has decided about. */
export type DecidedName = {
  readonly text: string
  readonly folded: string
  readonly answer: NameAnswer
}
