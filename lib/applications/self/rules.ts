import { basedOn, type BasedOn } from '@/lib/shared/based-on'
import type { ApplicationEventKind } from '@/lib/applications/types'

type Happened = { readonly kind: ApplicationEventKind }

/**
 * As much of the history as the applicant reads, in its order: a decision once the applicant was notified, and nothing
 * of what only organisers do among themselves.
 */
export function visibleEvents<E extends Happened>(events: readonly E[]): E[] {
  return events.filter(({ kind }, index) => {
    if (AMONG_ORGANISERS.has(kind)) return false
    return !DECISIONS.has(kind) || wasNotified(events.slice(index + 1))
  })
}

const DECISIONS: ReadonlySet<ApplicationEventKind> = new Set(['ADMITTED', 'DECLINED', 'WAITLISTED'])
const AMONG_ORGANISERS: ReadonlySet<ApplicationEventKind> = new Set([
  'LET_THROUGH',
  'UNDONE',
  'NOTIFIED',
])

/** Whether the notification comes before anything that puts another decision in its place. */
function wasNotified(later: readonly Happened[]): boolean {
  const next = later.find(
    ({ kind }) => kind === 'NOTIFIED' || kind === 'UNDONE' || DECISIONS.has(kind),
  )
  return next?.kind === 'NOTIFIED'
}

/** What the form that corrects an application is made from, by the names of its fields. */
export function writtenForm(written: {
  readonly name: string
  readonly company: string | null
  readonly position: string | null
  readonly city: string | null
  readonly nickname: string
  readonly about: string
  readonly topic: string
}): BasedOn {
  const { name, company, position, city, nickname, about, topic } = written
  return basedOn({ name, company, position, city, nickname, about, topic })
}
