import type { Temporal } from 'temporal-polyfill'
import { basedOn, type BasedOn } from '@/lib/shared/based-on'
import type { NightClocks } from '@/lib/nights/types'
import type { TalkWords } from '@/lib/talks/types'

/** What the forms of the plan are made from, by the names of their fields. Pure. */

/** Words and people; the times where the form shows them. */
export function talkForm(
  found: TalkWords & { readonly hostId: string | null; readonly background?: string | undefined },
  clocks: NightClocks | null,
): BasedOn {
  const { topic, summary, background, speakerId, hostId, mode, visibility } = found
  return basedOn({
    topic,
    summary,
    background,
    speakerId,
    hostId,
    mode,
    visibility,
    ...clockFields(clocks),
  })
}

/** Where the talk stands: null for one without a date, whose times are only proposed. */
export function moveForm(date: Temporal.PlainDate | null, clocks: NightClocks | null): BasedOn {
  return basedOn({ date: date?.toString(), ...(date === null ? {} : clockFields(clocks)) })
}

/**
 * What the plan shows of a talk that is to be called off, or brought back: who speaks on what, and on which
 * evening. Its hour as well while it stands on one.
 */
export function shownForm(
  { topic, speakerId }: { readonly topic: string; readonly speakerId: string | null },
  date: Temporal.PlainDate,
  starts?: string,
): BasedOn {
  return basedOn({
    topic,
    speakerId,
    date: date.toString(),
    ...(starts === undefined ? {} : { 'clocks.starts': starts }),
  })
}

/** What the page shows of two talks that are to be swapped: the second's fields begin with `with.`. */
export function swapForm(one: BasedOn, other: BasedOn): BasedOn {
  const second = Object.entries(other).map(([field, value]) => [`with.${field}`, value] as const)
  return { ...one, ...Object.fromEntries(second) }
}

function clockFields(clocks: NightClocks | null): Record<string, string> {
  return Object.fromEntries(
    Object.entries(clocks ?? {}).map(([name, clock]) => [`clocks.${name}`, clock]),
  )
}
