import type { ComboChoice } from '@/components/ui/forms/combo-box'
import type { PersonView } from '@/lib/talks/view/types'

type PickedPerson = {
  readonly id: string
  readonly displayName: string
  readonly company: string | null
  readonly position: string | null
}

/** A member in a picker: company and job distinguish two people of one name. */
export function toChoice({ id, displayName, company, position }: PickedPerson): ComboChoice {
  const detail = [company, position].filter(Boolean).join(' · ')
  return { value: id, label: displayName, ...(detail === '' ? {} : { detail }) }
}

/** The person who is chosen already, if any. */
export function choiceOf(person: PersonView | null | undefined): ComboChoice | null {
  if (person?.kind !== 'NAMED' || person.memberId === null) return null
  const { memberId: id, name: displayName, company, position } = person
  return toChoice({ id, displayName, company, position })
}
