import { Buffer } from 'node:buffer'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { LIMITS } from './rules-limits'

/** Why a spreadsheet is not read on. */
export class SheetFault extends Error {
  constructor(readonly fault: 'BROKEN' | 'TOO_LARGE' | 'TOO_MANY_ROWS') {
    super(fault)
  }
}

/**
 * A ZIP archive whose files are unpacked within one fixed room: what a file claims is refused before it
 * is inflated, inflating stops at the claim, and all files that are read count together.
 */
export class Archive {
  private room: number = LIMITS.unpacked

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /**
   * Reads the directory. Throws a SheetFault for what a spreadsheet never has: encrypted files, paths that
   * lead out, two files of one name, sizes that do not hold.
   */
  static async of(bytes: Uint8Array): Promise<Archive> {
    const zip = await open(bytes)
    if (zip.entryCount === 0) throw new SheetFault('BROKEN')
    if (zip.entryCount > LIMITS.entries) throw new SheetFault('TOO_LARGE')
    const entries = new Map<string, Entry>()
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted() || !entry.canDecodeFileData()) throw new SheetFault('BROKEN')
      if (entry.fileName.endsWith('/')) continue
      // Readers disagree about which of two files of one name counts, and some know no capitals.
      const key = entry.fileName.toLowerCase()
      if (entries.has(key)) throw new SheetFault('BROKEN')
      entries.set(key, entry)
    }
    return new Archive(zip, entries)
  }

  get names(): readonly string[] {
    return [...this.entries.keys()]
  }

  /**
   * A file piece by piece; null when there is none of that name. A caller that reads no further pays for
   * no more, so that only a file that has to be read `whole` is refused by its claim.
   */
  chunks(name: string, { whole = true } = {}): AsyncGenerator<Uint8Array> | null {
    const entry = this.entries.get(name.toLowerCase())
    if (entry === undefined) return null
    if (whole && entry.uncompressedSize > this.room) throw new SheetFault('TOO_LARGE')
    return this.inflate(entry)
  }

  /** The stream ends in an error at the first byte more or fewer than claimed. */
  private async *inflate(entry: Entry): AsyncGenerator<Uint8Array> {
    for await (const chunk of await this.zip.openReadStreamPromise(entry)) {
      const bytes = chunk as Buffer
      this.room -= bytes.byteLength
      if (this.room < 0) throw new SheetFault('TOO_LARGE')
      yield bytes
    }
  }
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
