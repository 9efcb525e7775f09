'use client'

import {
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type RefObject,
  type SubmitEvent,
} from 'react'
import type { OwnPresence } from '@/lib/checkins/types-live'
import { dropTap, keepTap, tapsOf, type Clock, type KeptTap } from '@/lib/offline/kept'
import { askForSync, hearSent, postTap, sendTap, type TapAnswer } from '@/lib/offline/taps'

/** While the server cannot be reached, the tap is sent again so often, in milliseconds. */
const AGAIN = 5_000

export type Tap = {
  readonly pending: boolean
  /** The tap is kept: it is sent by itself as soon as the server can be reached. */
  readonly kept: boolean
  /** The sentence about what went wrong, or empty. */
  readonly said: string
  /** What became of a tap that was kept: the host is asked, or it counts as late. */
  readonly became: 'ASKED' | 'LATE' | null
  readonly submit: (event: SubmitEvent<HTMLFormElement>) => void
}

type Options = {
  readonly nightId: string
  /** Null for a visitor, who has no button. */
  readonly memberId: string | null
  readonly clock: RefObject<Clock>
  readonly unexpected: string
  /** What went wrong is said until this differs: what it was about is then another. */
  readonly about: string
}

/**
 * Sends the one form of the page without leaving it; without script the same form posts by itself. A tap is kept on the
 * device before it is sent, with its own time, and sent again until it is answered, also by a later page and by the
 * service worker: tapping is safe to repeat.
 */
export function useTap(done: (own: OwnPresence | null) => void, options: Options): Tap {
  const { nightId, memberId, clock, unexpected, about } = options
  const [state, setState] = useState<'IDLE' | 'SENDING' | 'KEPT'>('IDLE')
  const [said, setSaid] = useState({ sentence: '', about })
  const [became, setBecame] = useState<Tap['became']>(null)
  /** The tap that waits here; null while none does, or where the device keeps none. */
  const waiting = useRef<KeptTap | null>(null)
  const retry = useRef<(() => void) | null>(null)

  function answered(answer: TapAnswer | null, wasKept: boolean): void {
    waiting.current = null
    retry.current?.()
    retry.current = null
    setState('IDLE')
    if (answer === null) setSaid({ sentence: unexpected, about })
    else if (!answer.ok) setSaid({ sentence: answer.sentence, about })
    else {
      const own = answer.own as OwnPresence | null
      if (wasKept) setBecame(own === null ? 'ASKED' : own.status === 'LATE' ? 'LATE' : null)
      done(own)
    }
  }

  /** The first time as any tap, which many send at once; then as one that was kept. */
  async function sendFirst(body: URLSearchParams): Promise<void> {
    const answer = await postTap(body)
    if (answer === 'UNREACHABLE') {
      setState('KEPT')
      if (waiting.current !== null) void askForSync()
      sendAgain(body)
      return
    }
    if (waiting.current !== null) await dropTap(waiting.current.id).catch(() => undefined)
    answered(answer, false)
  }

  async function sendKept(body: URLSearchParams): Promise<void> {
    const tap = waiting.current
    if (tap === null) return sendFirst(body)
    const answer = await sendTap(tap)
    // The worker was faster: what became of it was heard.
    if (waiting.current !== tap) return
    if (answer === 'WAITS') sendAgain(body)
    else answered(answer, true)
  }

  function sendAgain(body: URLSearchParams): void {
    const timer = setTimeout(again, AGAIN)
    window.addEventListener('online', again)
    retry.current = stop
    function stop() {
      clearTimeout(timer)
      window.removeEventListener('online', again)
    }
    function again() {
      stop()
      void sendKept(body)
    }
  }

  const heard = useEffectEvent((id: string, answer: TapAnswer | null) => {
    if (waiting.current?.id === id) answered(answer, true)
  })
  const takeUp = useEffectEvent((tap: KeptTap) => {
    if (waiting.current !== null || state !== 'IDLE') return
    waiting.current = tap
    setState('KEPT')
    void sendKept(new URLSearchParams())
  })
  useEffect(() => hearSent(({ id, answer }) => heard(id, answer)), [])
  useEffect(() => {
    // One that an earlier page kept.
    if (memberId !== null) void tapOfNight(memberId, nightId).then((tap) => tap && takeUp(tap))
    return () => retry.current?.()
  }, [memberId, nightId])

  return {
    pending: state !== 'IDLE',
    kept: state === 'KEPT',
    said: said.about === about ? said.sentence : '',
    became,
    submit: (event) => {
      event.preventDefault()
      if (state !== 'IDLE') return
      const body = fieldsOf(event.currentTarget)
      setState('SENDING')
      setSaid({ sentence: '', about })
      setBecame(null)
      void keepFirst(body).then(() => sendFirst(body))
    },
  }

  /** Only a check-in is kept: taking one back is meant for this moment. */
  async function keepFirst(body: URLSearchParams): Promise<void> {
    if (memberId === null || body.has('act')) return
    const tap = {
      id: crypto.randomUUID(),
      nightId,
      memberId,
      tappedAt: Date.now(),
      ...clock.current,
    }
    try {
      await keepTap(tap)
      waiting.current = tap
    } catch {
      // A private window, or a full device: the tap is sent as long as this page is open.
    }
  }
}

async function tapOfNight(memberId: string, nightId: string): Promise<KeptTap | undefined> {
  try {
    return (await tapsOf(memberId)).find((tap) => tap.nightId === nightId)
  } catch {
    return undefined
  }
}

function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = [...new FormData(form)].map(([name, value]) => [
    name,
    typeof value === 'string' ? value : '',
  ])
  return new URLSearchParams(fields)
}
