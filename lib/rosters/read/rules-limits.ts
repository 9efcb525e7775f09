/** Beyond these something is no member list: a chat group has five hundred seats. */
export const LIMITS = {
  /** Bytes of a file, or of what was pasted. */
  file: 5 * 1024 * 1024,
  rows: 20_000,
  columns: 200,
  /** Bytes of a spreadsheet when it is unpacked. */
  unpacked: 64 * 1024 * 1024,
  /** Files inside a spreadsheet. */
  entries: 1000,
  /** Tags in one file of a spreadsheet. */
  tags: 2_000_000,
  /** Characters of a nickname; the chat program allows 16, notes in tables somewhat more. */
  nickname: 60,
  field: 60,
  email: 254,
} as const
