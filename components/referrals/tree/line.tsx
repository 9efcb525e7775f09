import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '@/components/ui/section'

/** A neighbour of a person in the tree; nameless when erased. */
type Kin = { readonly id: string; readonly name: string | null; readonly here: boolean }

/** Of more, the rest is a number. */
const LISTED = 40

/** Who brought a member and whom they brought. `path` leads to people who are here. */
export function FamilyLine({
  broughtBy,
  brought,
  path,
  note,
  everybody = false,
  children,
}: {
  readonly broughtBy: Kin | null
  readonly brought: readonly Kin[]
  readonly path: string
  /** A line about who sees this, or how it is known. */
  readonly note: ReactNode
  /** Whether those who are gone have pages for this reader as well. */
  readonly everybody?: boolean
  readonly children?: ReactNode
}) {
  const t = useTranslations('tree.line')
  const person = ({ id, name, here }: Kin) =>
    name === null ? (
      <span className="text-ink-2">{t('nameless')}</span>
    ) : (
      <>
        {here || everybody ? (
          <a href={`${path}/${id}`} className="prose-link">
            {name}
          </a>
        ) : (
          name
        )}
        {here ? null : <span className="text-ink-2"> · {t('gone')}</span>}
      </>
    )
  return (
    <Section title={t('title')}>
      <div className="grid gap-2 py-4 wrap-anywhere">
        <p>
          {broughtBy === null
            ? t('unknown')
            : t.rich('broughtByRich', { person: () => person(broughtBy) })}
        </p>
        {brought.length === 0 ? (
          <p className="text-ink-2">{t('none')}</p>
        ) : (
          <div>
            <p>{t('brought', { count: brought.length })}</p>
            <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
              {brought.slice(0, LISTED).map((one) => (
                <li key={one.id} className="min-h-6">
                  {person(one)}
                </li>
              ))}
              {brought.length > LISTED ? (
                <li className="text-ink-2">{t('more', { count: brought.length - LISTED })}</li>
              ) : null}
            </ul>
          </div>
        )}
        <p className="text-small text-ink-2">{note}</p>
        {children}
      </div>
    </Section>
  )
}
