import { basedOn, type BasedOn } from '@/lib/shared/based-on'
import type { ClosingFacts, ClosingView } from './types'

/** What the page of a group showed when its kind was changed. Pure. */
export function kindForm(
  group: Pick<ClosingView['group'], 'kind' | 'isOpen'> & Pick<ClosingFacts, 'guests'>,
): BasedOn {
  return basedOn({ kind: group.kind, isOpen: group.isOpen, guests: group.guests })
}

/** What the page of a group's closing showed when it was decided. Pure. */
export function closingForm({ members, waiting, links, moves }: ClosingFacts): BasedOn {
  return basedOn({ members, waiting, links, moves })
}

/** What the page of a closed group showed when its members were let go. */
export function letGoForm({ members, withDuties }: ClosingFacts): BasedOn {
  return basedOn({ members: members - withDuties })
}

/** What has to be done before a group is closed; null for nothing. */
export function firstOf({ planned, admitted }: ClosingFacts): 'PLANNED' | 'ADMITTED' | null {
  if (planned > 0) return 'PLANNED'
  return admitted > 0 ? 'ADMITTED' : null
}
