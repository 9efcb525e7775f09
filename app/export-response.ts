import { getLocale } from 'next-intl/server'
import { signInAgainPath } from '@/lib/auth/links/rules-next'
import type { Viewer } from '@/lib/auth/types'
import { requestOrigin } from '@/lib/http/origin'
import { exportData } from '@/lib/privacy/commands-exporting'
import { exportSchema } from '@/lib/privacy/schema'

/** The file of an export as it is read from the database; 404 for whom it does not exist, and the way to sign in again. */
export async function exportResponse(
  request: Request,
  viewer: Viewer,
  memberId: string,
): Promise<Response> {
  const { as } = exportSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const outcome = await exportData(viewer, memberId, { as, locale: await getLocale() })
  if (!outcome.ok && outcome.refusal.code === 'SIGN_IN_AGAIN') {
    const page = new URL(request.url).pathname.replace(/\/export$/u, '')
    return Response.redirect(new URL(signInAgainPath(page), requestOrigin(request.headers)), 303)
  }
  if (!outcome.ok) return new Response(null, { status: 404 })
  const { fileName, type, pieces } = outcome.value
  return new Response(streamOf(pieces), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'private, no-store',
    },
  })
}

function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      const next: IteratorResult<string, unknown> = await pieces.next()
      if (next.done === true) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
    cancel: async () => {
      await pieces.return(undefined)
    },
  })
}
