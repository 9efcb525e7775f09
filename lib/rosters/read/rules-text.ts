import { wellFormed } from '@/lib/shared/text'

/**
 * The text of a file: UTF-8 or UTF-16 by their marks, else UTF-8 if all of it is, else GB18030 (what
 * spreadsheets in Chinese write without being asked). Null when it is none of these or no text at all.
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xff, 0xfe])) return decode(bytes, 'utf-16le')
  if (startsWith(bytes, [0xfe, 0xff])) return decode(bytes, 'utf-16be')
  const text = decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030')
  return text?.includes('\0') === true ? null : text
}

export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])
}

/** The spreadsheets of before 2007, and other compound files. */
export function isOldOffice(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])
}

/** Lines without their ends, whichever of the three kinds; invisible joiners are gone. */
export function cleanText(text: string): string {
  return wellFormed(text).replace(/\r\n?/gu, '\n').replace(UNSEEN, '')
}

/** One line of words: no breaks, no doubled spaces. */
export function oneLine(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

/** Zero-width space, marks of direction, word joiner, byte order mark. The joiner of emoji stays. */
const UNSEEN = /[\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}
