import { HEARTBEAT, watch, type Feed } from './hub'

/** How long one stream lives, in milliseconds; the browser then reconnects and is judged anew. */
const LIFETIME = 5 * 60_000
/** How long a browser waits before it reconnects, in milliseconds. */
const RETRY = 2_000
/** Bytes that may wait for a slow reader. */
const BACKLOG = 64 * 1024

export type StreamOptions = {
  /** Event name to feed. Each event's data is `{at, state}`: epoch milliseconds, and the state. */
  readonly feeds: Readonly<Record<string, Feed>>
  readonly signal: AbortSignal
  /** Called once, however the stream ends. */
  readonly closed: () => void
}

// Next bundles routes apart from bin/web.ts; they share one set of open streams.
const globals = globalThis as { yehuaOpenStreams?: Set<() => void>; yehuaStopsStreams?: boolean }

/** Answers with server-sent events: the full state of each feed now, and again after each change. */
export function eventStream({ feeds, signal, closed }: StreamOptions): Response {
  const encoder = new TextEncoder()
  const unwatch: (() => void)[] = []
  const timers: NodeJS.Timeout[] = []
  let ended = false
  let close = () => {
    ended = true
  }
  const body = new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        close = () => {
          if (ended) return
          ended = true
          open().delete(close)
          for (const stop of unwatch) stop()
          timers.forEach(clearTimeout)
          closed()
          tryTo(() => {
            controller.close()
          })
        }
        const send = (text: string) => {
          if (ended) return
          if ((controller.desiredSize ?? 0) <= 0) close()
          else controller.enqueue(encoder.encode(text))
        }
        open().add(close)
        signal.addEventListener('abort', close, { once: true })
        timers.push(setTimeout(close, LIFETIME), setInterval(send, HEARTBEAT, ': here\n\n'))
        send(`retry: ${RETRY}\n\n`)
        // A client that was gone before this began raises no event, and the answer is never cancelled.
        if (globals.yehuaStopsStreams === true || signal.aborted) close()
        if (isEnded()) return
        for (const [event, feed] of Object.entries(feeds)) {
          const stop = await watch(feed, (json) => {
            const at = Date.now()
            send(`id: ${at}\nevent: ${event}\ndata: {"at":${at},"state":${json}}\n\n`)
          })
          if (isEnded()) stop()
          else unwatch.push(stop)
        }
      },
      cancel: () => {
        close()
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: BACKLOG }),
  )
  /** A function, for the stream may end while `watch` is awaited. */
  function isEnded(): boolean {
    return ended
  }
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // nginx would otherwise hold events back until its buffer is full.
      'x-accel-buffering': 'no',
    },
  })
}

/** Ends every stream of this process; their browsers reconnect. */
export function closeStreams(): void {
  for (const close of [...open()]) close()
}

/**
 * For a server that stops: ends every stream, and from now on each one right after it was opened. A
 * stream never ends by itself, so a server that waits for requests in flight would wait for minutes.
 */
export function stopStreams(): void {
  globals.yehuaStopsStreams = true
  closeStreams()
}

function open(): Set<() => void> {
  return (globals.yehuaOpenStreams ??= new Set())
}

function tryTo(act: () => void): void {
  try {
    act()
  } catch {
    // Closed from the other side already.
  }
}
