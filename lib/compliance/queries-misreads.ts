import type { Viewer } from '@/lib/auth/types'
import { misreadOfEach } from '@/lib/naming/queries'
import type { Taught } from '@/lib/naming/types'
import type { NameCase } from './types'

/** What "read wrongly" teaches about each nickname, by member; a guess asks by itself and is left out. */
export async function misreadsIn(
  viewer: Viewer,
  cases: readonly NameCase[],
): Promise<ReadonlyMap<string, Taught[number]>> {
  const asked = cases.flatMap(({ memberId, nickname, guess }) =>
    nickname === null || guess !== null ? [] : [{ memberId, nickname }],
  )
  const found = await misreadOfEach(
    viewer,
    asked.map(({ nickname }) => nickname),
  )
  return new Map(
    asked.flatMap(({ memberId }, at) => {
      const one = found[at] ?? null
      return one === null ? [] : [[memberId, one] as const]
    }),
  )
}
