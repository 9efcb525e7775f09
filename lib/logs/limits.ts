/**
 * Sizes beyond which something is no chat log. A message of 100,000 characters is already six
 * times what the chat app lets anyone send; its search grams still fit into one tsvector (1 MB).
 */
export const LIMITS = {
  /** Characters (UTF-16 units) of one message. */
  message: 100_000,
  /** Bytes of one line: the same message in four-byte characters. */
  line: 400_000,
  /** Characters of a label; the chat app allows 32. */
  label: 200,
  /** Bytes of one uploaded log file. */
  file: 512 * 1024 * 1024,
  /** Bytes of one chunk of an upload. */
  chunk: 4 * 1024 * 1024,
  /** Bytes of one picture file sent along. */
  picture: 20 * 1024 * 1024,
  /** Pictures sent along with one log, and their bytes together. */
  pictures: 5000,
  allPictures: 1024 * 1024 * 1024,
  /** Uploads of one person that are not over, and the bytes they announced together. */
  openUploads: 10,
  openBytes: 1024 * 1024 * 1024,
  /** Hours after which an upload that is not imported is thrown away. */
  abandoned: 24,
  /** Hours for which an import that failed is shown at the desk. */
  failedShown: 7 * 24,
} as const
