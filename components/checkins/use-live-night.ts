'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import type { LiveEvent, LiveNight, OwnPresence } from '@/lib/checkins/types-live'
import { follow } from './follow'

/**
 * The night as it goes on, from what the page was drawn with. `gone` is called when the night no longer
 * exists for this viewer. `setOwn` is for the answer to one's own tap, which comes first.
 */
export function useLiveNight(
  nightId: string,
  first: { readonly night: LiveNight; readonly own: OwnPresence | null; readonly now: number },
  gone: () => void,
) {
  const [night, setNight] = useState(first.night)
  const [own, setOwn] = useState(first.own)
  const [offset, setOffset] = useState(0)
  const [drawn, setDrawn] = useState(first)
  // The server drew the page anew: that is newer than what was heard before.
  if (drawn !== first && drawn.now !== first.now) {
    setDrawn(first)
    setNight(first.night)
    setOwn(first.own)
  }

  const heard = useEffectEvent((name: 'night' | 'own', event: LiveEvent<unknown>) => {
    setOffset(event.at - Date.now())
    if (name === 'own') setOwn(event.state as OwnPresence | null)
    else if (event.state === null) gone()
    else setNight(event.state as LiveNight)
  })
  useEffect(() => follow(`/api/live/night/${nightId}`, (...said) => heard(...said)), [nightId])
  return { night, own, offset, setOwn }
}
