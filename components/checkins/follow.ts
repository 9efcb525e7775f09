import type { LiveEvent } from '@/lib/checkins/types-live'

type Heard = (name: 'night' | 'own', event: LiveEvent<unknown>) => void

/** Without a stream the state is fetched so often, in milliseconds. */
const POLL = 10_000
/** After so many failures in a row no stream comes through here. */
const FAILURES = 3

/**
 * Follows a live address until the answered function is called. The stream rests while the page is
 * hidden (a browser allows few at a time, and a phone sleeps) and begins anew with the full state
 * when it is seen again. Where no stream comes through, the state is fetched every ten seconds.
 */
export function follow(address: string, heard: Heard): () => void {
  let source: EventSource | null = null
  let polling: ReturnType<typeof setInterval> | null = null
  let failures = 0

  function open() {
    close()
    if (typeof EventSource === 'undefined' || failures >= FAILURES) startPolling()
    else listen()
  }

  function listen() {
    source = new EventSource(address)
    source.addEventListener('night', (event) => forward('night', event))
    source.addEventListener('own', (event) => forward('own', event))
    source.onopen = () => {
      failures = 0
    }
    source.onerror = () => {
      failures += 1
      // A browser gives up for good on an answer that is no stream; a lost line it mends by itself.
      if (source?.readyState === EventSource.CLOSED) failures = FAILURES
      if (failures >= FAILURES) open()
    }
  }

  function forward(name: 'night' | 'own', event: MessageEvent) {
    heard(name, JSON.parse(String(event.data)) as LiveEvent<unknown>)
  }

  function startPolling() {
    void poll()
    polling = setInterval(() => void poll(), POLL)
  }

  async function poll() {
    try {
      const answer = await fetch(address, { headers: { accept: 'application/json' } })
      if (answer.status === 404) heard('night', { at: Date.now(), state: null })
      if (!answer.ok) return
      const events = (await answer.json()) as Partial<Record<'night' | 'own', LiveEvent<unknown>>>
      if (events.night !== undefined) heard('night', events.night)
      if (events.own !== undefined) heard('own', events.own)
    } catch {
      // No network at this moment; the next turn tries again.
    }
  }

  function close() {
    source?.close()
    source = null
    if (polling !== null) clearInterval(polling)
    polling = null
  }

  function whenSeen() {
    if (document.visibilityState === 'hidden') {
      close()
      return
    }
    failures = 0
    open()
  }

  whenSeen()
  document.addEventListener('visibilitychange', whenSeen)
  window.addEventListener('pageshow', whenRestored)
  window.addEventListener('online', whenSeen)
  function whenRestored(event: PageTransitionEvent) {
    if (event.persisted) whenSeen()
  }
  return () => {
    close()
    document.removeEventListener('visibilitychange', whenSeen)
    window.removeEventListener('pageshow', whenRestored)
    window.removeEventListener('online', whenSeen)
  }
}
