import type { SkippedLine } from '@/lib/logs/types'

/** A log on its way in, wherever its bytes come from. */
export type ImportSource = {
  /** As the person named it. */
  readonly name: string
  /** Bytes of the file, for progress; null when not known. */
  readonly size: number | null
  /** The file's bytes from the start. Throws what reading throws. */
  open(): AsyncIterable<Uint8Array>
  /** The picture of this base name that came along with the log, or null. */
  picture(name: string): Promise<Uint8Array | null>
}

export type ImportOptions = {
  /** The group whose log it is; the first one by default. */
  readonly groupId?: string
  /** The member who asked for it, when the app itself does it for them. */
  readonly onBehalfOf?: string | null
  /** Stops the import; nothing of it stays. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ImportProgress) => void
}

/** How far an import is: bytes while reading, pictures while `pictures`, messages while `storing`. */
type ImportProgress = {
  readonly phase: 'reading' | 'pictures' | 'storing'
  readonly done: number
  readonly total: number | null
}

export type ImportAnswer = {
  readonly file: string
  /** Of the file, hexadecimal. */
  readonly sha256: string
  /** Messages read in the file: `added` and `duplicates` together. */
  readonly messages: number
  readonly added: number
  /** Messages that the archive had already, or that stand twice in the file. */
  readonly duplicates: number
  readonly skipped: readonly SkippedLine[]
  /** Different labels in the file. */
  readonly people: number
  /** Messages that are pictures. */
  readonly images: number
  /** Different dates. */
  readonly days: number
  readonly seconds: number
}
