import { getLocale } from 'next-intl/server'
import type { Viewer } from '@/lib/auth/types'
import { exportData } from '@/lib/privacy/commands-exporting'
import { exportSchema } from '@/lib/privacy/schema'

/** The file of an export as it is read from the database; 404 for whom it does not exist. */
export async function exportResponse(
  request: Request,
  viewer: Viewer,
  memberId: string,
): Promise<Response> {
  const { as } = exportSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const outcome = await exportData(viewer, memberId, { as, locale: await getLocale() })
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
