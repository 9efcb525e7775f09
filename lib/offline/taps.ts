import { dropTap, tapsOf, type KeptTap } from './kept'

/** Kept taps on their way to the server: from the page, from the service worker, or from both at once. */

/** The service worker is woken under this name once there is network, where the browser can. */
export const SYNC = 'taps'
/** Pages hear under this name what became of a tap. */
const CHANNEL = 'yehua-taps'
const ADDRESS = '/api/check-in'

export type TapAnswer =
  | { readonly ok: true; readonly own: unknown }
  | { readonly ok: false; readonly code: string; readonly sentence: string }

export type SentTap = { readonly id: string; readonly answer: TapAnswer | null }

/** Answers of the server after which the tap waits on: for its member, or for a host who is changing the evening. */
const WAITS_ON = new Set(['SIGN_IN_FIRST', 'TAP_OF_ANOTHER_MEMBER', 'NIGHT_IS_CHANGING'])

/** Sends what waits for the member. Answers whether nothing of it waits any more. */
export async function sendTaps(memberId: string): Promise<boolean> {
  let all = true
  for (const tap of await tapsOf(memberId)) all = (await sendTap(tap)) !== 'WAITS' && all
  return all
}

/** Null: the server could make nothing of it, and it is not sent again. */
export async function sendTap(tap: KeptTap): Promise<TapAnswer | 'WAITS' | null> {
  const answer = await postTap(fieldsOf(tap))
  if (answer === 'UNREACHABLE') return 'WAITS'
  if (answer !== null && !answer.ok && WAITS_ON.has(answer.code)) return 'WAITS'
  await dropTap(tap.id)
  if (typeof BroadcastChannel !== 'undefined') {
    const channel = new BroadcastChannel(CHANNEL)
    channel.postMessage({ id: tap.id, answer } satisfies SentTap)
    channel.close()
  }
  return answer
}

/** `UNREACHABLE`: the tap may or may not have counted, and is safe to repeat. Null: it was not taken. */
export async function postTap(body: URLSearchParams): Promise<TapAnswer | 'UNREACHABLE' | null> {
  try {
    const headers = { accept: 'application/json' }
    const answer = await fetch(ADDRESS, { method: 'POST', headers, body })
    // A proxy answers so while the app starts again.
    if (answer.status >= 500) return 'UNREACHABLE'
    return (await answer.json()) as TapAnswer | null
  } catch {
    return 'UNREACHABLE'
  }
}

/** What the server takes a kept tap from (lib/checkins/offline/schema.ts); the time of sending is that of now. */
function fieldsOf(tap: KeptTap): URLSearchParams {
  const { id, nightId, memberId, tappedAt, clockError, measured } = tap
  const fields = {
    tap: id,
    nightId,
    memberId,
    tappedAt: String(tappedAt),
    sentAt: String(Date.now()),
  }
  const clock =
    clockError === null || measured === null ? {} : { clockError: String(clockError), measured }
  return new URLSearchParams({ ...fields, ...clock })
}

/** Has the service worker woken once there is network, where the browser can do that. */
export async function askForSync(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.getRegistration()
    const { sync } = (registration ?? {}) as {
      sync?: { register: (name: string) => Promise<void> }
    }
    await sync?.register(SYNC)
  } catch {
    // The page, and the next page that opens, send it all the same.
  }
}

/** Hears what became of taps, also of those that the worker sent. Answers what ends it. */
export function hearSent(heard: (sent: SentTap) => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = (event: MessageEvent<SentTap>) => heard(event.data)
  return () => channel.close()
}
