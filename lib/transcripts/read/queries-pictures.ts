import { z } from 'zod'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canReadDrafts } from '@/lib/transcripts/policy'
import { audienceOf } from '@/lib/talks/policy'
import { visibleTo } from '@/lib/talks/view/rules'
import { readPicture, readPublishedPicture, type PictureFile } from './store-pictures'

const addressSchema = z.object({
  talkId: z.uuid(),
  position: z.coerce.number().int().min(0).max(1_000_000),
})

/** The picture of a published line; null when it does not exist for the viewer. */
export async function transcriptPicture(
  viewer: Viewer,
  talkId: string,
  position: string,
): Promise<PictureFile | null> {
  const address = addressSchema.safeParse({ talkId, position })
  if (!address.success) return null
  const visible = visibleTo(audienceOf(viewer))
  return readPublishedPicture(readable(), visible, address.data.talkId, address.data.position)
}

/** A picture of the log by its id: only for those who read drafts. */
export async function draftPicture(viewer: Viewer, mediaId: string) {
  if (!canReadDrafts(viewer) || !z.uuid().safeParse(mediaId).success) return null
  return readPicture(readable(), mediaId)
}
