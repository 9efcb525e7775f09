import { basedOn, type BasedOn } from '@/lib/shared/based-on'
import type { Answer, ArchiveAs } from './types'

type Wishes = { readonly archiveAs: ArchiveAs; readonly namePublic: boolean }

/** What happens to existing publications. Looser choices wait for the next publication. */
export type AtOnce = 'TAKE_OUT' | 'TAKE_VOICE' | 'NOTHING'

const STRICTNESS: Readonly<Record<ArchiveAs, number>> = {
  NAMED: 0,
  INITIALS: 1,
  ROLE: 2,
  LEFT_OUT: 3,
}

export function decideAtOnce(before: ArchiveAs, after: ArchiveAs): AtOnce {
  if (STRICTNESS[after] <= STRICTNESS[before]) return 'NOTHING'
  if (after === 'LEFT_OUT') return 'TAKE_OUT'
  return 'TAKE_VOICE'
}

/** The answers that differ from those before. */
export function newAnswers(before: Wishes, after: Wishes): readonly Answer[] {
  return [
    ...(before.archiveAs === after.archiveAs
      ? []
      : [{ ask: 'ARCHIVE', answer: after.archiveAs } as const]),
    ...(before.namePublic === after.namePublic
      ? []
      : [{ ask: 'NAME_PUBLIC', answer: after.namePublic ? 'YES' : 'NO' } as const]),
  ]
}

/** What the form of consents is made from, by the names of its fields. */
export function consentForm({ archiveAs, namePublic }: Wishes): BasedOn {
  return basedOn({ archiveAs, namePublic })
}
