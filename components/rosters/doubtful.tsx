import { useTranslations } from 'next-intl'
import type { Reason } from '@/lib/rosters/types'
import type { RosterRowView } from '@/lib/rosters/types-view'

/** Why it is not certain who a row is, and who it may be, with what speaks for each. */
export function Doubtful({ row }: { readonly row: RosterRowView }) {
  const t = useTranslations('rosters')
  const { outcome, doubt, candidates } = row
  if (outcome !== 'DOUBTFUL') return null
  return (
    <div className="mt-1 grid gap-1 text-small text-ink-2">
      <Reasons reasons={doubt?.reasons ?? []} />
      {candidates.length === 0 ? null : (
        <>
          <span className="text-ink-3">{t('candidates')}</span>
          <ul className="grid gap-1">
            {candidates.map(({ memberId, score, reasons, person }) => (
              <li key={memberId} className="border-s-3 border-line ps-3">
                <a
                  href={`/desk/people/${memberId}`}
                  className="font-semibold text-ink underline-offset-4 hover:underline"
                >
                  {person.displayName}
                </a>
                {person.nickname === null || person.nickname === person.displayName
                  ? null
                  : ` · ${person.nickname}`}
                {` · ${t('evidence', { score })}`}
                <Reasons reasons={reasons} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  const t = useTranslations('rosters')
  const semicolon = t('reasonsJoin')
  if (reasons.length === 0) return null
  return (
    <span className="block">
      {reasons
        .map(({ code, facts }) =>
          t(`reasons.${code as 'NAME'}`, { name: '', count: 0, line: 0, ...facts }),
        )
        .join(semicolon)}
    </span>
  )
}
