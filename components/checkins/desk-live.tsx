'use client'

import { useRouter } from 'next/navigation'
import type { LiveNight } from '@/lib/checkins/types-live'
import { useLiveNight } from './use-live-night'
import { useRefresh } from './use-refresh'

/** The desk draws itself anew, at most once a second, when anything about the night changes. */
export function DeskLive({
  nightId,
  night,
  now,
}: {
  readonly nightId: string
  readonly night: LiveNight
  readonly now: number
}) {
  const router = useRouter()
  const heard = useLiveNight(nightId, { night, own: null, now }, () => router.refresh())
  useRefresh(JSON.stringify(heard.night), JSON.stringify(night), 1_000)
  return null
}
