import type { Role } from '@/lib/auth/types'

export const WORDS_CHOICES = ['KEEP', 'TAKE_OUT'] as const
/** What happens to the person's published words: they stay under the role, or are removed. */
export type WordsChoice = (typeof WORDS_CHOICES)[number]

export const ARCHIVE_CHOICES = ['INITIALS', 'ROLE', 'NAMED', 'LEFT_OUT'] as const
export type ArchiveAs = (typeof ARCHIVE_CHOICES)[number]

/** A person whose data are shown, exported or erased. */
export type Subject = {
  readonly id: string
  /** This row and all that were merged into it. */
  readonly ids: readonly string[]
  readonly displayName: string
  readonly roles: readonly Role[]
  readonly status: 'ACTIVE' | 'LEFT' | 'REMOVED' | 'MERGED' | 'ERASED'
  /** Addresses of all the rows, in lower case. */
  readonly emails: readonly string[]
  readonly locale: string | null
  readonly archiveAs: ArchiveAs
  readonly namePublic: boolean
}

/** One answer of a member, and when it was given. */
export type ConsentView = {
  readonly ask: 'ARCHIVE' | 'NAME_PUBLIC'
  readonly answer: string
  readonly at: string
}

/** What the page about a person's data shows. */
export type DataPage = {
  readonly subject: Pick<Subject, 'id' | 'displayName' | 'archiveAs' | 'namePublic' | 'status'>
  readonly own: boolean
  readonly isLastOwner: boolean
  readonly counts: readonly { readonly section: string; readonly rows: number }[]
  readonly consents: readonly ConsentView[]
}

/** An answer to one of the questions about consent. */
export type Answer =
  | { readonly ask: 'ARCHIVE'; readonly answer: ArchiveAs }
  | { readonly ask: 'NAME_PUBLIC'; readonly answer: 'YES' | 'NO' }

/** An applicant who asks to be forgotten. */
export type ApplicantPage = {
  readonly applicationId: string
  readonly name: string
  readonly isOpen: boolean
  readonly isForgotten: boolean
  /** The member that they became; then the member is erased instead. */
  readonly memberId: string | null
}

export type ExportedSection = {
  readonly name: string
  readonly columns: readonly string[]
  /** Columns of codes, each with the list of their words. */
  readonly words: Readonly<Record<string, string>>
  /** Columns that hold days as `YYYY-MM-DD`. */
  readonly days: readonly string[]
  readonly rows: AsyncIterable<Readonly<Record<string, unknown>>>
}
