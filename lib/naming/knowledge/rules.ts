import { fold } from '@/lib/search/fold'

/**
 * The form in which two texts are the same thing to know: folded, letters and digits only, so that
 * spaces and signs between them make no other company.
 */
export function foldTaught(text: string): string {
  const folded = fold(text).replace(/[^\p{L}\p{N}]/gu, '')
  // What stood apart may compose once the sign between is gone.
  return folded === text ? folded : foldTaught(folded)
}

/**
 * Whether what changed in the knowledge can change the verdict on a nickname: only what it holds can.
 * `given` is the version that the verdict was given with.
 */
export function couldChange(
  nickname: string,
  given: number,
  changes: readonly { readonly version: number; readonly folded: string }[],
): boolean {
  const folded = foldTaught(nickname)
  return changes.some((change) => change.version > given && folded.includes(change.folded))
}
