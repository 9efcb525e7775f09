import type { Temporal } from 'temporal-polyfill'

/** A table with its columns, in the order in which its rows are written. */
export type TableShape = { readonly name: string; readonly columns: readonly string[] }

/** What the first line of a backup says. */
export type BackupHeader = {
  readonly format: 'yehua-backup'
  readonly version: number
  /** ISO 8601. */
  readonly at: string
  readonly community: string
  /** Names of the migrations whose tables these are, in order. */
  readonly migrations: readonly string[]
  /** Of the lasting key: lib/auth/secret.ts. */
  readonly key: string
  readonly tables: number
}

/** What was written or read. */
export type BackupCounts = { readonly tables: number; readonly rows: number }

export type LastBackup = {
  readonly at: Temporal.Instant
  /** FILE by `yehua backup`, NOTED by a person who makes them otherwise. */
  readonly how: 'FILE' | 'NOTED'
  /** Bytes of the file; null where it was noted. */
  readonly bytes: number | null
}
