import { currentViewer } from '@/lib/auth/current'
import { draftPicture } from '@/lib/transcripts/read/queries-pictures'

/** A picture of the log, for those who read drafts. Kept by no cache. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/desk/found/pictures/[id]'>,
): Promise<Response> {
  const { id } = await params
  const picture = await draftPicture(await currentViewer(), id)
  const headers = { 'cache-control': 'private, no-store' }
  if (picture === null) return new Response(null, { status: 404, headers })
  return new Response(new Uint8Array(picture.bytes), {
    headers: { ...headers, 'content-type': picture.mimeType },
  })
}
