import { pastedForm } from '@/lib/texts/rules-pasted'

/** Before the check-in closes: the commitment. */
export const SPEAKER_DRAW_TEXT = pastedForm({
  kind: 'SPEAKER_DRAW',
  variables: ['commitment', 'link'],
  required: ['commitment', 'link'],
  mayBeAbsent: [],
})

/** After the check-in closed: the list, by its digest. */
export const SPEAKER_LIST_TEXT = pastedForm({
  kind: 'SPEAKER_LIST',
  variables: ['count', 'digest', 'link'],
  required: ['digest', 'link'],
  mayBeAbsent: [],
})

/** After the reveal. It names no member: who is drawn is asked first. */
export const SPEAKER_DRAWN_TEXT = pastedForm({
  kind: 'SPEAKER_DRAWN',
  variables: ['count', 'link'],
  required: ['link'],
  mayBeAbsent: [],
})

/** Once one of them said yes. */
export const SPEAKER_TAKEN_TEXT = pastedForm({
  kind: 'SPEAKER_TAKEN',
  variables: ['name', 'day', 'topic', 'link'],
  required: ['name', 'day'],
  mayBeAbsent: [],
})
