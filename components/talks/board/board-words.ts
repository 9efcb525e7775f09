import { useTranslations } from 'next-intl'
import type { BoardWords } from './types'

const KEYS = [
  'open',
  'edit',
  'move',
  'moveFrom',
  'moveTitle',
  'moveText',
  'moveDo',
  'moveTo',
  'otherEvening',
  'swap',
  'swapFrom',
  'swapTitle',
  'swapText',
  'swapDo',
  'swapWith',
  'cancel',
  'cancelTitle',
  'cancelText',
  'cancelDo',
  'postpone',
  'postponeTitle',
  'postponeText',
  'postponeDo',
  'plan',
  'kept',
  'ask',
  'fill',
  'unconfirmed',
  'remind',
  'standby',
  'block',
  'blockTitle',
  'blockText',
  'blockDo',
  'unblock',
  'unblockTitle',
  'unblockText',
  'unblockDo',
  'back',
  'dragHelp',
  'picked',
  'over',
  'overNone',
  'dropped',
  'droppedNone',
] as const satisfies readonly (keyof BoardWords)[]

/** Each blank stays one: the script of the board fills it in. */
const BLANKS = { topic: '{topic}', day: '{day}', other: '{other}', otherDay: '{otherDay}' }

/** The sentences of the board in the language of the page. */
export function useBoardWords(): BoardWords {
  const t = useTranslations('desk.plan.board.words')
  const fields = useTranslations('desk.plan.fields')
  const words = Object.fromEntries(KEYS.map((key) => [key, t(key, BLANKS)])) as Omit<
    BoardWords,
    'fields'
  >
  return {
    ...words,
    fields: {
      topic: fields('topic'),
      speakerId: fields('speaker'),
      date: fields('date'),
      starts: fields('starts'),
    },
  }
}
