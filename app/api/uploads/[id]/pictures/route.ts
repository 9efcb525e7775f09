import { addPicture } from '@/lib/logs/uploads/commands'
import { LIMITS } from '@/lib/logs/limits'
import { refuse } from '@/lib/shared/outcome'
import { plainText } from '@/lib/shared/text'
import { readBytes } from '../../body'
import { admit, reply, uploadIdOf } from '@/app/api/uploads/admit'

type Context = { readonly params: Promise<{ id: string }> }

/** A picture. Its name comes in a header, percent-encoded: an address would end in logs. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const entry = await admit(request)
  if (!entry.ok) return entry.response
  const id = await uploadIdOf(params)
  if (id === null) return reply(refuse('UPLOAD_UNKNOWN'))
  const name = decoded(request.headers.get('x-file-name') ?? '')
  if (name === '') return reply(refuse('BAD_INPUT'))
  const bytes = await readBytes(request, LIMITS.picture)
  if (bytes === null) {
    return reply(refuse('FILE_TOO_LARGE', { megabytes: LIMITS.picture / 1024 ** 2 }))
  }
  return reply(await addPicture(entry.viewer, id, name, bytes))
}

function decoded(name: string): string {
  try {
    return plainText(decodeURIComponent(name)).slice(0, 255)
  } catch {
    return ''
  }
}
