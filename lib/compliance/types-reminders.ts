import type { Temporal } from 'temporal-polyfill'
import type { Locale } from '@/lib/i18n/locale'
import type { Message } from './rules-batching'
import type { Spared, SparedMember } from './types'

export type Composition = {
  readonly locale: Locale
  /** In the order of the groups' positions. */
  readonly groups: readonly {
    readonly groupId: string
    readonly groupName: string
    readonly messages: readonly Message[]
  }[]
  readonly memberIds: readonly string[]
  /** With the kept text that waits to be marked as sent, for whom one does. */
  readonly spared: readonly (SparedMember & { readonly kept?: string | undefined })[]
}

/** How often a member was reminded, and when last. */
export type Reminded = { readonly count: number; readonly last: Temporal.Instant | null }

export type BatchRow = {
  readonly id: string
  readonly groupId: string
  readonly locale: string
  readonly composedAt: Date
  readonly sentAt: Date | null
  readonly droppedAt: Date | null
  readonly composedBy: string | null
  readonly sentBy: string | null
  readonly messages: number
  readonly people: number
  readonly reminded: number
}

export type BatchPage = {
  readonly batches: readonly (Omit<BatchRow, 'composedAt' | 'sentAt'> & {
    readonly composedAt: Temporal.Instant
    readonly sentAt: Temporal.Instant | null
    readonly groupName: string
  })[]
  readonly page: number
  readonly pages: number
}

export type BatchPerson = {
  readonly memberId: string
  readonly displayName: string
  readonly via: readonly ('PASTED' | 'MAIL')[]
  readonly why: Spared | null
}

export type BatchView = {
  readonly id: string
  /** The text composed first of the others that wait to be marked; null where none does. */
  readonly next: string | null
  readonly groupName: string
  readonly messages: readonly { readonly text: string; readonly people: readonly BatchPerson[] }[]
  readonly composedAt: Temporal.Instant
  readonly composedBy: string | null
  readonly sentAt: Temporal.Instant | null
  readonly sentBy: string | null
  readonly droppedAt: Temporal.Instant | null
}
