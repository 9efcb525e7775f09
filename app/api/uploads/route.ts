import { LIMITS } from '@/lib/logs/limits'
import { beginUpload } from '@/lib/logs/uploads/commands'
import { newUpload } from '@/lib/logs/schema'
import { refuse } from '@/lib/shared/outcome'
import { readInput } from '@/lib/shared/read-form'
import { readBytes } from './body'
import { admit, reply } from './admit'

/** Longest description of a file, in bytes. */
const LONGEST = 4096

/** Makes room for a file: `{groupId, fileName, size}` as JSON. Answers the upload's id. */
export async function POST(request: Request): Promise<Response> {
  const entry = await admit(request)
  if (!entry.ok) return entry.response
  const sent = await readJson(request)
  const input = readInput(newUpload, sent)
  if (input.ok) return reply(await beginUpload(entry.viewer, input.value))
  const code = input.refusals[0]?.code ?? 'BAD_INPUT'
  const file = nameIn(sent)
  const facts = { file, megabytes: LIMITS.file / 1024 ** 2, max: 255 }
  return reply(refuse(code, facts))
}

async function readJson(request: Request): Promise<unknown> {
  const bytes = await readBytes(request, LONGEST)
  try {
    return JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array()))
  } catch {
    return null
  }
}

function nameIn(sent: unknown): string {
  const named = typeof sent === 'object' && sent !== null && 'fileName' in sent
  return named && typeof sent.fileName === 'string' ? sent.fileName : ''
}
