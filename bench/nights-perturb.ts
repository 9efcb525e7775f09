import {
  announcesTalk,
  callsCheckIn,
  endsTalk,
  givesFloor,
  invitesQuestions,
  opensTalk,
  stopsCheckIn,
  thanksForTalk,
} from '@/lib/detection/detector/vocabulary'
import type { LogMessage } from '@/lib/detection/detector/types'
import { inLongMessages, whileSpeaking, withChatter } from './nights-change'
import type { TrueNight } from './nights-measure'

/** A log changed on purpose, to see what detection leans on. */
export type Perturbation = {
  readonly name: string
  /** By how much the true times move. */
  readonly minutes: number
  /** The truth that the changed log has: labels renamed, for one. */
  readonly truth: (night: TrueNight) => TrueNight
  readonly change: (messages: readonly LogMessage[], truth: readonly TrueNight[]) => LogMessage[]
}

export const PERTURBATIONS: readonly Perturbation[] = [
  shifted(-90),
  shifted(-60),
  shifted(60),
  shifted(100),
  {
    ...plain('labels renamed', (messages) =>
      messages.map((one) => ({ ...one, label: codeOf(one.label) })),
    ),
    truth: (night) => ({ ...night, speaker: codeOf(night.speaker) }),
  },
  reworded('gesture [OK] becomes [强]', [[/\[OK\]/g, '[强]']]),
  reworded('gesture [OK] becomes 签到', [[/\[OK\]/g, '签到']]),
  reworded('other words for talk and check-in', [
    [/分享/g, '讲座'],
    [/签到/g, '打卡'],
    [/停止/g, '结束'],
  ]),
  reworded('no words for this evening', [[/今晚|今天|晚上|今日|本次|老规矩|各位同学/g, '']]),
  reworded('no mentions', [[/@/g, '']]),
  dropped('without host lines', ({ text }) =>
    [announcesTalk, callsCheckIn, stopsCheckIn, givesFloor].some((says) => says(text)),
  ),
  dropped('without red packets', ({ kind }) => kind === 'red-packet'),
  dropped('without thanks', ({ text }) => thanksForTalk(text)),
  dropped('without opening and closing words', ({ text }) =>
    [opensTalk, endsTalk, invitesQuestions].some((says) => says(text)),
  ),
  ...[1, 2, 3].map((seed) => sampled(0.2, seed)),
  sampled(0.4, 4),
  plain('pictures in place of most of the speech', (messages, truth) =>
    whileSpeaking(messages, truth, (talk) =>
      talk.map((one, n) => (n % 7 === 0 ? one : { ...one, kind: 'image', text: '' })),
    ),
  ),
  plain('speech in few long messages', (messages, truth) =>
    whileSpeaking(messages, truth, inLongMessages),
  ),
  plain('chatter of another day over every evening', withChatter),
  {
    ...plain('speakers silenced: nothing may be found', (messages, truth) => {
      const silent = new Set(truth.map(({ date, speaker }) => `${date} ${speaker}`))
      return messages.filter(({ at, label }) => !silent.has(`${at.slice(0, 10)} ${label}`))
    }),
    truth: (night) => ({ ...night, status: night.status === 'held' ? 'silenced' : night.status }),
  },
]

function plain(name: string, change: Perturbation['change']): Perturbation {
  return { name, minutes: 0, truth: (night) => night, change }
}

function shifted(minutes: number): Perturbation {
  const move = ({ at }: LogMessage) =>
    new Date(Date.parse(`${at}Z`) + minutes * 60_000).toISOString().slice(0, 19)
  return {
    ...plain(`hours moved by ${minutes} min`, (messages) =>
      messages.map((one) => ({ ...one, at: move(one) })),
    ),
    minutes,
  }
}

function reworded(name: string, words: readonly (readonly [RegExp, string])[]): Perturbation {
  return plain(name, (messages) =>
    messages.map((one) => ({
      ...one,
      text: words.reduce((text, [from, to]) => text.replace(from, to), one.text),
    })),
  )
}

function dropped(name: string, drop: (message: LogMessage) => boolean): Perturbation {
  return plain(name, (messages) => messages.filter((one) => !drop(one)))
}

function sampled(share: number, seed: number): Perturbation {
  return {
    ...plain(`${share * 100}% dropped, seed ${seed}`, (messages) => {
      const next = sequence(seed)
      return messages.filter(() => next() >= share)
    }),
    truth: (night) => ({ ...night, onTime: '', late: '' }),
  }
}

function codeOf(label: string): string {
  let code = 7
  for (const character of label) code = (code * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003
  return label === '' ? '' : `p${code}`
}

/** A small linear congruential generator (Numerical Recipes), so that every run is the same. */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}
