import { wellFormed } from '@/lib/shared/text'

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

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}
