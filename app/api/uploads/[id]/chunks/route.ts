import { z } from 'zod'
import { appendChunk } from '@/lib/logs/uploads/commands'
import { LIMITS } from '@/lib/logs/limits'
import { refuse } from '@/lib/shared/outcome'
import { readBytes } from '../../body'
import { admit, reply, uploadIdOf } from '@/app/api/uploads/admit'

type Context = { readonly params: Promise<{ id: string }> }

const offsetSchema = z.coerce.number().int().min(0).max(LIMITS.file)

/** The bytes of the file from `?offset=` on. Answers how many are there now. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const entry = await admit(request)
  if (!entry.ok) return entry.response
  const id = await uploadIdOf(params)
  if (id === null) return reply(refuse('UPLOAD_UNKNOWN'))
  const offset = offsetSchema.safeParse(new URL(request.url).searchParams.get('offset'))
  if (!offset.success) return reply(refuse('BAD_INPUT'))
  const bytes = await readBytes(request, LIMITS.chunk)
  // What was cut off on its way is asked for once more, like any other failure of the line.
  if (bytes === null) return new Response(null, { status: 503 })
  return reply(await appendChunk(entry.viewer, id, offset.data, bytes))
}
