/** Beyond these something is no member list: a chat group has five hundred seats. */
export const LIMITS = {
  /** Bytes of a file, or of what was pasted. */
  file: 5 * 1024 * 1024,
  rows: 20_000,
  columns: 200,
  /** Bytes of a spreadsheet that are unpacked, of all its parts that are read. */
  unpacked: 64 * 1024 * 1024,
  /** Files inside a spreadsheet. */
  entries: 1000,
  /** Tags in all parts of a spreadsheet that are read. */
  tags: 2_000_000,
  /** Sheets that are looked through for a list. */
  sheets: 20,
  /** Rows without a value behind which a sheet holds nothing but formats that were dragged to its end. */
  emptyRows: 5000,
  /** Rows in which the head of a table is looked for. */
  headRows: 20,
  /** Characters of one cell that are kept; no field is as long. */
  cell: 400,
  /** Characters of a nickname; the chat program allows 16, notes in tables somewhat more. */
  nickname: 60,
  field: 60,
  email: 254,
} as const
