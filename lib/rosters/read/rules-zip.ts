import { Buffer } from 'node:buffer'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { LIMITS } from './rules-limits'

export type ZipFault = 'BROKEN' | 'TOO_LARGE'
export type ZipPart = { readonly name: string; readonly bytes: Uint8Array }

/**
 * The files of a ZIP archive, unpacked within a fixed room: sizes are refused by what the archive claims
 * before anything is inflated, and inflating stops at the claim. BROKEN is what a spreadsheet never has:
 * encrypted files, paths that lead out, two files of one name, sizes that do not hold.
 */
export async function unpack(bytes: Uint8Array): Promise<readonly ZipPart[] | ZipFault> {
  try {
    const archive = await open(bytes)
    if (archive.entryCount === 0) return 'BROKEN'
    if (archive.entryCount > LIMITS.entries) return 'TOO_LARGE'
    return await partsOf(archive)
  } catch {
    // yauzl throws its own errors: offsets outside the file, lengths that disagree, what does not inflate.
    return 'BROKEN'
  }
}

async function partsOf(archive: ZipFile): Promise<readonly ZipPart[] | ZipFault> {
  const parts = new Map<string, ZipPart>()
  let room: number = LIMITS.unpacked
  for await (const entry of archive.eachEntry()) {
    const { fileName: name, uncompressedSize: claimed } = entry
    if (claimed > room) return 'TOO_LARGE'
    if (entry.isEncrypted() || !entry.canDecodeFileData()) return 'BROKEN'
    if (name.endsWith('/')) continue
    // Readers disagree about which of two files of one name counts, and some know no capitals.
    const key = name.toLowerCase()
    if (parts.has(key)) return 'BROKEN'
    const content = await contentOf(archive, entry)
    room -= content.byteLength
    parts.set(key, { name, bytes: content })
  }
  return [...parts.values()]
}

/** File names are checked by yauzl: no absolute ones, no `..`, no backslashes. */
async function open(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, strictFileNames: true }, (error, archive) => {
      if (error === null) resolve(archive)
      else reject(error)
    })
  })
}

/** The content of one file. The stream ends in an error at the first byte more or fewer than claimed. */
async function contentOf(archive: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of await archive.openReadStreamPromise(entry)) {
    chunks.push(chunk as Buffer)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
