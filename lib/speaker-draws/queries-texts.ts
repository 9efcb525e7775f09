import { dayAndWeekday } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { insideTitle } from '@/lib/i18n/quotes'
import { pastedIn } from '@/lib/texts/queries'
import type { PastedKind } from '@/lib/texts/rules-pasted'
import {
  SPEAKER_DRAW_TEXT,
  SPEAKER_DRAWN_TEXT,
  SPEAKER_LIST_TEXT,
  SPEAKER_TAKEN_TEXT,
} from './rules-texts'
import type { HostDraw } from './types'

export type DrawText = { readonly kind: PastedKind; readonly text: string }

type Drawn = Pick<
  NonNullable<HostDraw['draw']>,
  'state' | 'drawId' | 'commitment' | 'listDigest' | 'tickets' | 'taken'
>

/** The text that goes into the group as the draw stands, in the community's language; null where there is nothing to say. */
export async function drawText(
  locale: Locale,
  draw: Drawn,
  origin: string,
): Promise<DrawText | null> {
  const { state, drawId, commitment, listDigest: digest, tickets: count, taken } = draw
  if (taken !== null) {
    const write = await pastedIn(locale, SPEAKER_TAKEN_TEXT)
    const text = write({
      name: taken.name,
      day: dayAndWeekday(locale, taken.date),
      topic: insideTitle(locale, taken.topic),
      link: `${origin}/talks/${taken.talkId}`,
    })
    return { kind: 'SPEAKER_TAKEN', text }
  }
  // A draw that the group made itself was announced there.
  if (drawId === null || commitment === null) return null
  const link = `${origin}/draws/${drawId}`
  if (state === 'OPEN') {
    const write = await pastedIn(locale, SPEAKER_DRAW_TEXT)
    return { kind: 'SPEAKER_DRAW', text: write({ commitment, link }) }
  }
  if (state === 'LISTED' && digest !== null) {
    const write = await pastedIn(locale, SPEAKER_LIST_TEXT)
    return { kind: 'SPEAKER_LIST', text: write({ count, digest, link }) }
  }
  if (state !== 'ASKING') return null
  const write = await pastedIn(locale, SPEAKER_DRAWN_TEXT)
  return { kind: 'SPEAKER_DRAWN', text: write({ count, link }) }
}
