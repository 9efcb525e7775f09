import type { DutyPlace } from '@/lib/duties/types'

/** Which duty of which day a button is about. */
export function PlaceFields({ place: { groupId, kind, date } }: { readonly place: DutyPlace }) {
  return (
    <>
      <input type="hidden" name="groupId" value={groupId} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="date" value={date.toString()} />
    </>
  )
}
