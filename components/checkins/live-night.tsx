'use client'

import { useRouter } from 'next/navigation'
import { createContext, useContext, type ReactNode, type RefObject } from 'react'
import type { LiveNight, OwnPresence } from '@/lib/checkins/types-live'
import type { Clock } from '@/lib/offline/kept'
import { useLiveNight } from './use-live-night'
import { useNow } from './use-now'
import { useRefresh } from './use-refresh'

type Live = {
  readonly night: LiveNight
  readonly own: OwnPresence | null
  /** The server's clock, in epoch milliseconds. */
  readonly now: number
  /** How far the server's clock is ahead of the device's. */
  readonly offset: number
  readonly setOwn: (own: OwnPresence | null) => void
  /** By how much this device's clock is wrong, as measured last. */
  readonly clock: RefObject<Clock>
}

const LiveContext = createContext<Live | null>(null)

/** One stream for all that a page shows of an evening, so that its parts never disagree. */
export function LiveNightProvider({
  nightId,
  children,
  ...drawn
}: {
  readonly nightId: string
  /** As the server drew it. */
  readonly night: LiveNight
  readonly own: OwnPresence | null
  readonly now: number
  readonly children: ReactNode
}) {
  const router = useRouter()
  const { night, own, offset, setOwn, clock } = useLiveNight(nightId, drawn, () => router.refresh())
  useRefresh(night.plan, drawn.night.plan)
  useRefresh(night.questions.mark, drawn.night.questions.mark)
  const now = useNow(drawn.now, offset)
  return <LiveContext value={{ night, own, now, offset, setOwn, clock }}>{children}</LiveContext>
}

export function useLive(): Live {
  const live = useContext(LiveContext)
  if (live === null) throw new Error('A part of a live evening stands outside LiveNightProvider.')
  return live
}
