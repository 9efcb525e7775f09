import { currentViewer } from '@/lib/auth/current'
import { transcriptPicture } from '@/lib/transcripts/read/queries-pictures'

/**
 * A picture of a published transcript. What anybody may read is kept by the reader's own browser, under
 * an address that holds the transcript's version, and by no proxy in between: a proxy would go on showing
 * a picture that was withdrawn. The name of the file is nowhere.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/talks/[id]/images/[anchor]'>,
): Promise<Response> {
  const { id, anchor } = await params
  const picture = await transcriptPicture(await currentViewer(), id, anchor)
  if (picture === null) return new Response(null, { status: 404, headers: NEVER_KEPT })
  const version = new URL(request.url).searchParams.get('v')
  const lasting = picture.visibility === 'PUBLIC' && version === String(picture.version)
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      'content-type': picture.mimeType,
      'content-length': String(picture.bytes.byteLength),
      ...(lasting ? { 'cache-control': 'private, max-age=31536000, immutable' } : NEVER_KEPT),
    },
  })
}

const NEVER_KEPT = { 'cache-control': 'private, no-store' }
