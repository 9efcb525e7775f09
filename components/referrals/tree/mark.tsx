import type { TreePerson } from '@/lib/referrals/tree/types'

/**
 * How a person is drawn, in the list as in the drawing, so that shape says as much as colour: a full
 * disc was here lately, a ring is here, a cross is gone, a bar is forgotten; a diamond around spoke.
 */
type MarkShape = 'disc' | 'ring' | 'cross' | 'bar'

export function shapeOf({ status, present }: Pick<TreePerson, 'status' | 'present'>): MarkShape {
  if (status === 'ERASED') return 'bar'
  if (status !== 'HERE') return 'cross'
  return present ? 'disc' : 'ring'
}

/** The mark for a list. Decoration: words beside it say the same. */
export function Mark({ shape, spoke }: { readonly shape: MarkShape; readonly spoke: boolean }) {
  return (
    <svg viewBox="-9 -9 18 18" aria-hidden="true" className="size-[18px] flex-none" fill="none">
      {spoke ? <path d="M0 -8L8 0L0 8L-8 0Z" className="stroke-lamp" strokeWidth={1.6} /> : null}
      {shape === 'disc' ? <circle r={4} className="fill-jade" /> : null}
      {shape === 'ring' ? <circle r={3.4} className="stroke-ink-3" strokeWidth={1.5} /> : null}
      {shape === 'cross' ? (
        <path d="M-3 -3L3 3M3 -3L-3 3" className="stroke-cinnabar" strokeWidth={1.7} />
      ) : null}
      {shape === 'bar' ? <path d="M-3.5 0H3.5" className="stroke-ink-3" strokeWidth={1.7} /> : null}
    </svg>
  )
}
