import { SPEAKER } from '@/lib/transcripts/draft/rules-voices'
import type { LineKind } from '@/lib/transcripts/types'

type Line = { readonly kind: LineKind; readonly voice: string; readonly position: number }

/** A question, everything asked with it, and what was answered. */
export type Exchange<L> = { readonly asked: readonly L[]; readonly answers: readonly L[] }

/** A transcript as it is read: lines stand in this order already (rules-lines.ts). */
export type Reading<L> = {
  readonly talk: readonly L[]
  readonly exchanges: readonly Exchange<L>[]
  readonly discussion: readonly L[]
}

/**
 * Finds the three parts of a transcript in its lines: all before the first question, or before
 * the first member's remark, is the talk; a question with the answers and pictures behind it is an
 * exchange; the rest is discussion.
 */
export function toReading<L extends Line>(lines: readonly L[]): Reading<L> {
  const talk: L[] = []
  const exchanges: { asked: L[]; answers: L[] }[] = []
  const discussion: L[] = []
  for (const line of lines) {
    const last = exchanges.at(-1)
    if (discussion.length > 0 || (last !== undefined && isLoose(line))) discussion.push(line)
    else if (line.kind === 'QUESTION') {
      const goesOn = last?.answers.length === 0 && last.asked[0]?.voice === line.voice
      if (goesOn) last.asked.push(line)
      else exchanges.push({ asked: [line], answers: [] })
    } else if (last !== undefined) last.answers.push(line)
    else if (line.kind === 'REMARK' && line.voice !== 'speaker' && line.voice !== 'host')
      discussion.push(line)
    else talk.push(line)
  }
  return { talk, exchanges, discussion }
}

/** Only what the speaker said, with the questions that the speaker answered. */
export function onlySpeaker<L extends Line>({ talk, exchanges }: Reading<L>): Reading<L> {
  const own = (lines: readonly L[]) => lines.filter(({ voice }) => voice === SPEAKER)
  return {
    talk: own(talk),
    exchanges: exchanges
      .map(({ asked, answers }) => ({ asked, answers: own(answers) }))
      .filter(({ answers }) => answers.length > 0),
    discussion: [],
  }
}

function isLoose({ kind }: Line): boolean {
  return kind === 'REMARK' || kind === 'APPLAUSE'
}
