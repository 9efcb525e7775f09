import { readable } from '@/lib/db/transaction'
import { readChunk, readPicture } from './store'
import type { ImportSource } from '@/lib/logs/import/types'

/** An upload's bytes as they lie in the database, chunk by chunk. */
export function uploadSource(upload: { id: string; fileName: string; size: number }): ImportSource {
  return {
    name: upload.fileName,
    size: upload.size,
    open: async function* () {
      let offset = 0
      for (;;) {
        const chunk = await readChunk(readable(), upload.id, offset)
        if (chunk === null) return
        yield chunk.bytes
        offset = chunk.offset + chunk.bytes.byteLength
      }
    },
    picture: (name) => readPicture(readable(), upload.id, name),
  }
}
