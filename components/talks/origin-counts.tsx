import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import { ORIGIN_PERIODS, type OriginCounts } from '@/lib/talks/origins/types'
import { TALK_ORIGINS } from '@/lib/talks/types'

/** How the talks of a group came to the plan, the most frequent way first. */
export function OriginCountsView({
  found: { period, total, counts },
  group,
}: {
  readonly found: OriginCounts
  readonly group: string
}) {
  const t = useTranslations('speakers.origins')
  const ways = TALK_ORIGINS.toSorted((a, b) => counts[b] - counts[a])
  return (
    <div className="mt-10 max-w-form">
      <Section title={t('title')} id="origins" aside={t('total', { count: total })}>
        <div className="py-3">
          <Segments
            label={t('period')}
            segments={ORIGIN_PERIODS.map((one) => ({
              href: `/desk/plan?view=list&group=${group}&counted=${one}#origins`,
              label: t(`periods.${one}`),
              current: one === period,
            }))}
          />
        </div>
        <dl className="grid grid-cols-2 gap-x-8 md:grid-cols-4">
          {ways.map((origin) => (
            <div
              key={origin}
              className="flex items-baseline justify-between gap-3 border-b border-line py-2.5"
            >
              <dt className="text-small text-ink-2">{t(`ways.${origin}`)}</dt>
              <dd className={counts[origin] === 0 ? 'text-ink-3' : 'font-semibold'}>
                {counts[origin]}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
    </div>
  )
}
