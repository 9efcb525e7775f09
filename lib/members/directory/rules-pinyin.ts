import { pinyin, polyphonic } from 'pinyin-pro'

/** Stands before every syllable from which a search may begin. */
export const PINYIN_START = '\u001f'

const RUN = /\p{Script=Han}+/gu
const SPELLED = { type: 'array', toneType: 'none', v: true } as const
/** Longer runs are sentences, not names. */
const LONGEST_RUN = 12

/**
 * What finds Chinese words by their sound: for every reading, whole pinyin and initials from each
 * syllable on, each after PINYIN_START. 沈知远 gives shenzhiyuan, zhiyuan, yuan, szy, zy, y. The first
 * character is also read as a surname (单 shan, 解 xie), and every other reading of a character is kept.
 */
export function soundsOf(texts: readonly string[]): string[] {
  const sounds = new Set<string>()
  for (const text of texts) {
    for (const [run] of text.matchAll(RUN)) {
      for (const syllables of readingsOf(run.slice(0, LONGEST_RUN))) addFromEach(sounds, syllables)
    }
  }
  return [...sounds]
}

function addFromEach(sounds: Set<string>, syllables: readonly string[]): void {
  for (let at = 0; at < syllables.length; at += 1) {
    const rest = syllables.slice(at)
    sounds.add(rest.join(''))
    sounds.add(rest.map((syllable) => syllable.slice(0, 1)).join(''))
  }
}

/** The usual reading, the one with a surname in front, and each with one character read otherwise. */
function readingsOf(run: string): string[][] {
  const common = pinyin(run, SPELLED)
  const named = pinyin(run, { ...SPELLED, surname: 'head' })
  const readings = [common, named]
  polyphonic(run, SPELLED).forEach((others, at) => {
    for (const other of others) readings.push(named.with(at, other))
  })
  return readings.flatMap((reading) =>
    reading.some((syllable) => syllable.includes('v'))
      ? [reading, reading.map((syllable) => syllable.replace('v', 'u'))]
      : [reading],
  )
}
