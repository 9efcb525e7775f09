import { inflateRawSync } from 'node:zlib'
import { LIMITS } from './limits'

export type ZipFault = 'BROKEN' | 'TOO_LARGE'
type Entry = { readonly name: string; readonly bytes: Uint8Array }

/**
 * Unpacks a ZIP file within a fixed room, to see that it is no bomb before anything else reads it: the
 * sizes it claims must be its real ones. Layout: PKWARE APPNOTE 4.3.7, 4.3.12 and 4.3.16; no ZIP64,
 * which begins at four gigabytes.
 */
export function unpack(bytes: Uint8Array): readonly Entry[] | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const end = endOf(view)
    const count = end === null ? 0 : view.getUint16(end + 10, true)
    if (end === null || count === 0) return 'BROKEN'
    if (count > LIMITS.entries) return 'TOO_LARGE'
    const entries: Entry[] = []
    let at = view.getUint32(end + 16, true)
    let room: number = LIMITS.unpacked
    for (let number = 0; number < count; number++) {
      if (view.getUint32(at, true) !== DIRECTORY) return 'BROKEN'
      const claimed = view.getUint32(at + 24, true)
      if (claimed > room) return 'TOO_LARGE'
      const content = contentOf(bytes, view, at, claimed)
      if (content === null) return 'BROKEN'
      room -= content.byteLength
      const length = view.getUint16(at + 28, true)
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length))
      entries.push({ name, bytes: content })
      at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
    return entries
  } catch {
    // Offsets outside the file, and data that does not inflate.
    return 'BROKEN'
  }
}

const DIRECTORY = 0x02014b50
const LOCAL = 0x04034b50
const END = 0x06054b50

/** Where the end of the directory begins: the last 64 kB may be a comment. */
function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at
  }
  return null
}

function contentOf(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  claimed: number,
): Uint8Array | null {
  const method = view.getUint16(at + 10, true)
  const packed = view.getUint32(at + 20, true)
  const local = view.getUint32(at + 42, true)
  if (view.getUint32(local, true) !== LOCAL) return null
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const data = bytes.subarray(from, from + packed)
  if (method !== 0 && method !== 8) return null
  const content =
    method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, claimed) })
  return content.byteLength === claimed ? content : null
}
