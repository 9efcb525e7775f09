import type { Temporal } from 'temporal-polyfill'
import type { NameRecord } from '@/lib/compliance/types-record'
import type { FormAction } from '@/lib/i18n/form-state'

export type RecordActions = Readonly<
  Record<'exempt' | 'lift' | 'decide' | 'undo' | 'readmit' | 'teach', FormAction>
>

export type RecordFacts = {
  readonly record: NameRecord
  readonly timeZone: string
  readonly today: Temporal.PlainDate
}
