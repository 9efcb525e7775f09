import { LIMITS } from '@/lib/logs/limits'
import type { UploadState } from './types'

/** The topic of lib/live that gets a message with every change of the upload. */
export function uploadTopic(id: string): string {
  return `upload:${id}`
}

/** What to do with a chunk that begins at `offset` when `received` bytes are there. */
export function decideChunk(
  upload: { state: UploadState; size: number; received: number },
  offset: number,
  length: number,
): 'take' | 'known' | 'gap' | 'too-much' | 'closed' {
  if (upload.state !== 'RECEIVING') return 'closed'
  if (length > LIMITS.chunk || offset + length > upload.size) return 'too-much'
  // A chunk whose answer got lost comes once more.
  if (offset + length <= upload.received) return 'known'
  return offset === upload.received ? 'take' : 'gap'
}

/** Not over: the bytes are kept. */
export const OPEN_STATES = ['RECEIVING', 'READY', 'QUEUED', 'RUNNING'] as const

/** Whether an upload is over, so that its bytes need no keeping. */
export function isOver(state: UploadState): boolean {
  return state === 'DONE' || state === 'FAILED' || state === 'CANCELLED'
}

/** Whether one more upload of so many bytes fits beside those that its person has not ended. */
export function hasRoom(
  open: { readonly count: number; readonly bytes: number },
  size: number,
): boolean {
  return open.count < LIMITS.openUploads && open.bytes + size <= LIMITS.openBytes
}

/** Whether a job imports it or is going to. */
export function isImporting(state: UploadState): boolean {
  return state === 'QUEUED' || state === 'RUNNING'
}
