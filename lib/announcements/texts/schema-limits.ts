/** A chat program shows so much of a message without folding it. */
export const MAX_TEXT = 1000
