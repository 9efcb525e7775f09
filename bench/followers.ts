import { request, type ClientRequest } from 'node:http'

/** As long as the app says a browser to wait before it connects again (lib/live/stream.ts), in milliseconds. */
const RETRY_MS = 2_000

export type Follower = {
  /** The last phase heard, and when, by `performance.now()`. */
  readonly heard: () => { readonly phase: string; readonly at: number } | null
  /** How often its stream has ended by itself. */
  readonly ended: () => number
  readonly leave: () => void
}

/** A page that follows a night as a browser does: it connects again by itself, as often as it takes. */
export function follow(origin: string, nightId: string, token: string): Follower {
  let heard: { phase: string; at: number } | null = null
  let ended = 0
  let left = false
  let asking: ClientRequest | null = null
  const again = () => {
    if (left) return
    ended += 1
    setTimeout(open, RETRY_MS)
  }
  function open() {
    if (left) return
    asking = openStream(origin, nightId, token, (phase) => {
      if (heard?.phase !== phase) heard = { phase, at: performance.now() }
    })
    asking.once('close', again)
  }
  open()
  return {
    heard: () => heard,
    ended: () => ended,
    leave: () => {
      left = true
      asking?.destroy()
    },
  }
}

/** One stream; `said` is called with the phase of each state of the night. */
export function openStream(
  origin: string,
  nightId: string,
  token: string,
  said: (phase: string) => void,
): ClientRequest {
  const asking = request(
    `${origin}/api/live/night/${nightId}`,
    { agent: false, headers: { accept: 'text/event-stream', cookie: `yehua-session=${token}` } },
    (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('error', () => undefined)
      answer.on('data', (part: string) => {
        text += part
        const events = text.split('\n\n')
        text = events.pop() ?? ''
        for (const event of events) {
          const phase = /^event: night$[^]*"phase":"(\w+)"/mu.exec(event)?.[1]
          if (phase !== undefined) said(phase)
        }
      })
    },
  )
  asking.on('error', () => undefined)
  asking.end()
  return asking
}
