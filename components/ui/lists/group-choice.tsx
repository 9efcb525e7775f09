import { Segments } from '@/components/ui/segments'
import { Labelled } from './list-tools'

/**
 * Narrows a list to one group, among its tools; nothing where there is one group only. Tools that would be
 * nothing else are left out by the list itself.
 */
export function GroupChoice({
  groups,
  current,
  href,
  label,
  all,
  wraps = false,
}: {
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  /** The id of the group that is shown; empty for all. */
  readonly current: string
  readonly href: (group: string) => string
  readonly label: string
  /** What the list of all groups is called. */
  readonly all: string
  readonly wraps?: boolean
}) {
  if (groups.length < 2) return null
  return (
    <Labelled label={label}>
      <Segments
        label={label}
        wraps={wraps}
        segments={[{ id: '', name: all }, ...groups].map(({ id, name }) => ({
          href: href(id),
          label: name,
          current: current === id,
        }))}
      />
    </Labelled>
  )
}
