import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/ui/address'
import { PageHead } from '@/components/ui/page-head'
import { BackLink } from '@/components/ui/back-link'
import { Segments } from '@/components/ui/segments'
import { SPANS, type NumbersFilter } from '@/lib/seats/numbers/schema'
import type { Numbers } from '@/lib/seats/numbers/types'
import { NumbersFigure } from './numbers-figure'
import { StatesList } from './numbers-states'

const NUMBERS_PATH = '/desk/seats/numbers'
const DEFAULTS = { weeks: 26 }

/** What organisers are asked at every meeting: drawn, as tables, and as files. */
export function NumbersView({
  numbers,
  filter,
  zone,
}: {
  readonly numbers: Numbers
  readonly filter: NumbersFilter
  readonly zone: string
}) {
  const t = useTranslations('seats.numbers')
  const { decisionsAll: all } = numbers
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
      <div>
        <PageHead back={<BackLink href="/desk/seats">{t('back')}</BackLink>} title={t('title')}>
          {t('intro', { zone })}
        </PageHead>
        <div className="flex flex-wrap gap-3">
          {numbers.groups.length > 1 ? (
            <Segments
              label={t('group')}
              segments={[{ id: '', name: t('anyGroup') }, ...numbers.groups].map(
                ({ id, name }) => ({
                  href: addressOf(NUMBERS_PATH, filter, { group: id }, DEFAULTS),
                  label: name,
                  current: filter.group === id,
                }),
              )}
            />
          ) : null}
          <Segments
            label={t('span')}
            segments={SPANS.map((weeks) => ({
              href: addressOf(NUMBERS_PATH, filter, { weeks: Number(weeks) }, DEFAULTS),
              label: t(`spans.${weeks}`),
              current: filter.weeks === Number(weeks),
            }))}
          />
        </div>
      </div>
      <NumbersFigure of="seats" numbers={numbers} filter={filter} />
      <NumbersFigure of="applications" numbers={numbers} filter={filter}>
        <StatesList states={numbers.states} />
      </NumbersFigure>
      <NumbersFigure of="decisions" numbers={numbers} filter={filter}>
        {all.median === null || all.ninetieth === null ? null : (
          <p>
            {t('decisions.all', {
              n: all.decided,
              median: all.median,
              ninetieth: all.ninetieth,
            })}
          </p>
        )}
      </NumbersFigure>
      <NumbersFigure of="quota" numbers={numbers} filter={filter} />
    </div>
  )
}
