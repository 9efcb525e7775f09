import { z } from 'zod'
import { visibleTranscripts } from './queries-visible'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canReadDrafts } from '@/lib/transcripts/policy'
import { readPicture, readPublishedPicture, type PictureFile } from './store-pictures'

const addressSchema = z.object({
  talkId: z.uuid(),
  anchor: z.string().regex(/^[0-9a-z]{1,40}$/u),
})

/** The picture of a published line; null when it does not exist for the viewer. */
export async function transcriptPicture(
  viewer: Viewer,
  talkId: string,
  anchor: string,
): Promise<PictureFile | null> {
  const address = addressSchema.safeParse({ talkId, anchor })
  if (!address.success) return null
  const visible = await visibleTranscripts(viewer)
  return readPublishedPicture(readable(), visible, address.data.talkId, address.data.anchor)
}

/** A picture of the log by its id: only for those who read drafts. */
export async function draftPicture(viewer: Viewer, mediaId: string) {
  if (!canReadDrafts(viewer) || !z.uuid().safeParse(mediaId).success) return null
  return readPicture(readable(), mediaId)
}
