import { useTranslations } from 'next-intl'
import { Avatar } from '@/components/ui/avatar'
import type { Person, PersonFound, Why } from '@/lib/members/types'
import { KeptMark } from './kept-mark'

/** One person of a list: who, where they work, and what made the search find them. */
export function PersonRow({
  person,
  href,
}: {
  readonly person: PersonFound
  readonly href: string
}) {
  return (
    <li className="border-b border-line">
      <a href={href} className="flex min-h-16 items-center gap-3.5 py-2.5 -outline-offset-2">
        <Avatar name={person.displayName} />
        <span className="min-w-0">
          <span className="block truncate font-semibold">{person.displayName}</span>
          <PersonLine person={person} />
          {person.kept.length > 0 ? <KeptMark /> : null}
          {person.why.map((why) => (
            <Reason key={`${why.field} ${why.text}`} why={why} />
          ))}
        </span>
      </a>
    </li>
  )
}

function Reason({ why: { field, text, past } }: { readonly why: Why }) {
  const t = useTranslations('members')
  const name =
    field === 'COMPANY' || field === 'POSITION' || field === 'CITY'
      ? t(`why.fields.${field}`)
      : t(`kinds.${field}`)
  return (
    <span className="block text-small wrap-anywhere text-ink-3">
      {t(past ? 'why.past' : 'why.now', { field: name, text })}
    </span>
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
