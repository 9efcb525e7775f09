'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { LiveEvent, LiveNight, OwnPresence } from '@/lib/checkins/types-live'
import type { Clock } from '@/lib/offline/kept'
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
  const clock = useRef<Clock>({ clockError: null, measured: null })
  const [heardAt, setHeardAt] = useState(first.now)
  // The server drew the page anew. A slow answer may be older than what was heard meanwhile: that would show a phase
  // that is over, and then the one that is on once more.
  if (drawn !== first && drawn.now !== first.now) {
    setDrawn(first)
    if (first.now >= heardAt) setNight(first.night)
    setOwn(first.own)
  }

  const heard = useEffectEvent((name: 'night' | 'own', event: LiveEvent<unknown>) => {
    setOffset(event.at - Date.now())
    clock.current = { clockError: event.at - Date.now(), measured: 'LIVE' }
    if (name === 'own') setOwn(event.state as OwnPresence | null)
    else if (event.state === null) gone()
    else {
      setNight(event.state as LiveNight)
      setHeardAt(event.at)
    }
  })
  const measureAtLoad = useEffectEvent(() => {
    clock.current = clockAtLoad(first.now)
  })
  useEffect(() => measureAtLoad(), [])
  useEffect(() => follow(`/api/live/night/${nightId}`, (...said) => heard(...said)), [nightId])
  return { night, own, offset, setOwn, clock }
}

/** So long after it came a page is still what the server drew just now, in milliseconds. */
const JUST_LOADED = 30_000

/** The server wrote its time into the page just before the page began to come. */
function clockAtLoad(drawnAt: number): Clock {
  const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const came = loaded?.responseStart ?? 0
  if (came === 0 || performance.now() - came > JUST_LOADED)
    return { clockError: null, measured: null }
  return { clockError: Math.round(drawnAt - (performance.timeOrigin + came)), measured: 'LOAD' }
}
