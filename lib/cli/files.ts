import { fileSource, NotAFile } from '@/lib/logs/import/source-file'
import type { ImportSource } from '@/lib/logs/import/types'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'

/** A file that a command line names, or why it cannot be read. */
export async function openFile(file: string): Promise<Outcome<ImportSource>> {
  try {
    return ok(await fileSource(file))
  } catch (cause) {
    return refuseFile(file, cause)
  }
}

/** What the file system says of a file that is to be written. */
export function refuseTarget(file: string, cause: unknown): Outcome<never> {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  if (code === 'EEXIST') return refuse('FILE_IS_THERE', { file })
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return refuse('DISK_FULL', { file })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return refuse('FILE_NOT_WRITABLE', { file })
  return refuseFile(file, cause)
}

/** What the file system says in codes; anything else is a fault of ours. */
export function refuseFile(file: string, cause: unknown): Outcome<never> {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  if (cause instanceof NotAFile || code === 'EISDIR') return refuse('FILE_IS_NONE', { file })
  if (code === 'ENOENT' || code === 'ENOTDIR') return refuse('FILE_NOT_FOUND', { file })
  if (code === 'EACCES' || code === 'EPERM') return refuse('FILE_NOT_READABLE', { file })
  throw cause
}
