import { uploadForDesk } from '@/lib/logs/uploads/queries'
import type { UploadPulse } from '@/lib/logs/uploads/types'
import { ok, refuse } from '@/lib/shared/outcome'
import { admit, reply, uploadIdOf } from '@/app/api/uploads/admit'

export const dynamic = 'force-dynamic'

type Context = { readonly params: Promise<{ id: string }> }

/** How far the upload or its import is. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const entry = await admit(request)
  if (!entry.ok) return entry.response
  const id = await uploadIdOf(params)
  const upload = id === null ? null : await uploadForDesk(entry.viewer, id)
  if (upload === null) return reply(refuse('UPLOAD_UNKNOWN'))
  const { state, received, size, progress, cancelAsked } = upload
  return reply(ok<UploadPulse>({ state, received, size, progress, cancelAsked }))
}
