import { Avatar } from '@/components/ui/avatar'
import type { Person } from '@/lib/members/types'

/** One person of a list: who, and where they work. */
export function PersonRow({ person, href }: { readonly person: Person; readonly href: string }) {
  return (
    <li className="border-b border-line">
      <a href={href} className="flex min-h-16 items-center gap-3.5 py-2.5 -outline-offset-2">
        <Avatar name={person.displayName} />
        <span className="min-w-0">
          <span className="block truncate font-semibold">{person.displayName}</span>
          <PersonLine person={person} />
        </span>
      </a>
    </li>
  )
}

/** Company, role and city, as far as they are known. */
export function PersonLine({
  person,
}: {
  readonly person: Pick<Person, 'company' | 'position' | 'city'>
}) {
  const parts = [person.company, person.position, person.city].filter((part) => part !== null)
  if (parts.length === 0) return null
  return <span className="block text-small wrap-anywhere text-ink-2">{parts.join(' · ')}</span>
}
