import type { UploadReply } from '@/lib/logs/uploads/types'

/** Bytes of one chunk: small enough to show how a slow line gets on, and to be sent once more. */
const CHUNK = 512 * 1024
/** Waits between two tries of a line that dropped, in milliseconds; the last one again and again. */
const WAITS = [1000, 2000, 4000, 8000, 15_000]

export type Parcel = {
  readonly uploadId: string
  readonly file: File
  readonly pictures: readonly File[]
  /** Bytes of the file that are there from an earlier try. */
  readonly received: number
}

/** Bytes of file and pictures together; `waiting` while the line is gone and the next try is ahead. */
export type Sent = { readonly done: number; readonly total: number; readonly waiting: boolean }

type Line = {
  readonly signal: AbortSignal
  readonly waiting: (waits: boolean) => void
}

/**
 * Sends the file from where an earlier try ended, then the pictures. A dropped line is tried until it
 * is back; a refusal ends it. Throws when the signal aborts, and when a file can no longer be read.
 */
export async function send(
  { uploadId, file, pictures, received }: Parcel,
  signal: AbortSignal,
  onSent: (sent: Sent) => void,
): Promise<UploadReply<unknown>> {
  const total = pictures.reduce((sum, picture) => sum + picture.size, file.size)
  let done = received
  const line: Line = { signal, waiting: (waiting) => onSent({ done, total, waiting }) }
  while (done < file.size) {
    line.waiting(false)
    const bytes = await file.slice(done, done + CHUNK).arrayBuffer()
    const address = `/api/uploads/${uploadId}/chunks?offset=${String(done)}`
    const reply = await post<number>(address, { body: bytes }, line)
    if (!reply.ok && reply.received === null) return reply
    done = reply.ok ? reply.value : (reply.received ?? done)
  }
  for (const picture of pictures) {
    line.waiting(false)
    const headers = { 'x-file-name': encodeURIComponent(picture.name) }
    const body = await picture.arrayBuffer()
    const reply = await post(`/api/uploads/${uploadId}/pictures`, { body, headers }, line)
    if (!reply.ok) return reply
    done += picture.size
  }
  line.waiting(false)
  return { ok: true, value: null }
}

/** Makes room for the file. Answers the upload's id. */
export async function begin(
  groupId: string,
  file: File,
  signal: AbortSignal,
): Promise<UploadReply<string>> {
  const body = JSON.stringify({ groupId, fileName: file.name, size: file.size })
  return post('/api/uploads', { body }, { signal, waiting: () => undefined })
}

async function post<T>(
  address: string,
  init: Pick<RequestInit, 'body' | 'headers'>,
  { signal, waiting }: Line,
): Promise<UploadReply<T>> {
  for (let turn = 0; ; turn += 1) {
    const reply = await tryOnce<T>(address, { ...init, method: 'POST', signal })
    signal.throwIfAborted()
    if (reply !== null) return reply
    waiting(true)
    await pause(WAITS[Math.min(turn, WAITS.length - 1)] ?? 0, signal)
  }
}

/** Null when no answer came, or none of ours. */
async function tryOnce<T>(address: string, init: RequestInit): Promise<UploadReply<T> | null> {
  try {
    const response = await fetch(address, init)
    if (response.status >= 500) return null
    return (await response.json()) as UploadReply<T>
  } catch {
    return null
  }
}

/** Ends early when the device says that it is online again, or the signal aborts. */
async function pause(wait: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(end, wait)
    window.addEventListener('online', end)
    signal.addEventListener('abort', end)
    function end() {
      clearTimeout(timer)
      window.removeEventListener('online', end)
      signal.removeEventListener('abort', end)
      resolve()
    }
  })
  signal.throwIfAborted()
}
