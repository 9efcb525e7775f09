import { fold } from '@/lib/search/fold'
import { simplified } from '@/lib/search/fold-text'

/**
 * The form in which two taught texts are equal: folded, letters and digits only, so that spaces and signs
 * do not make another company.
 */
export function foldTaught(text: string): string {
  const folded = fold(text).replace(/[^\p{L}\p{N}]/gu, '')
  // Characters that a sign separated may compose once it is gone.
  return folded === text ? folded : foldTaught(folded)
}

/**
 * Whether these changes of the knowledge can change the verdict on a nickname: only texts that it contains
 * can, in either script. `given` is the version that the verdict was given with.
 */
export function couldChange(
  nickname: string,
  given: number,
  changes: readonly { readonly version: number; readonly folded: string }[],
): boolean {
  const folded = simplified(foldTaught(nickname))
  return changes.some(
    (change) => change.version > given && folded.includes(simplified(change.folded)),
  )
}
