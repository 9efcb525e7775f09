import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import type { Working, WorkingLine } from '@/lib/seats/types'

/** How an applicant's points come about, a line each. */
export function WorkingLines({ working }: { readonly working: Working }) {
  const t = useTranslations('seats.working')
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-4 gap-y-1 text-small">
      {working.lines.map((line) => (
        <div key={line.term} className="contents">
          <dt className="text-ink-2">{t(line.term)}</dt>
          <dd className="wrap-anywhere">
            <Why line={line} />
          </dd>
          <dd className="text-end tabular-nums">{t('line', { points: line.points })}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The points, and how they come about for who asks. */
export function WorkingOf({ working }: { readonly working: Working }) {
  const t = useTranslations('seats.working')
  return (
    <Disclosure
      label={<span className="tabular-nums">{t('total', { points: working.points })}</span>}
    >
      <div className="max-w-read pb-2">
        <WorkingLines working={working} />
      </div>
    </Disclosure>
  )
}

function Why({ line: { term, points, facts } }: { readonly line: WorkingLine }) {
  const t = useTranslations('seats.working')
  const number = (name: string) => Number(facts[name] ?? 0)
  switch (term) {
    case 'ROLE':
      return facts['word'] === undefined
        ? t('roleNone')
        : t('roleWord', { word: String(facts['word']) })
    case 'COMPANY':
      if (facts['count'] === undefined) return t('companyNone')
      return number('count') >= number('many')
        ? t('companyMany', { count: number('count'), many: number('many') })
        : t('companyCount', { count: number('count') })
    case 'REFERRAL':
      return number('referred') === 1 ? t('referred') : t('notReferred')
    case 'WAITING':
      return number('most') > 0 && points === number('most')
        ? t('daysMax', { days: number('days'), max: number('most') })
        : t('days', { days: number('days') })
  }
}
