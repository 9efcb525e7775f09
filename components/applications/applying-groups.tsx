import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Row, Rows, Section } from '@/components/ui/section'
import type { Prospect } from '@/lib/seats/rules-prospect'

export type Offered = { readonly id: string; readonly name: string; readonly about: string }

/** What one applies to: each group in a sentence, how full it is, and how long one waits. */
export function ApplyingGroups({
  groups,
  prospects,
}: {
  readonly groups: readonly Offered[]
  readonly prospects: ReadonlyMap<string, Prospect>
}) {
  const t = useTranslations('applications.applying.groups')
  return (
    <Section title={t('title', { count: groups.length })}>
      <Rows>
        {groups.map(({ id, name, about }) => {
          const prospect = prospects.get(id)
          return (
            <Row
              key={id}
              title={<span className="wrap-anywhere">{name}</span>}
              end={prospect === undefined ? undefined : <Seats prospect={prospect} />}
            >
              {about === '' ? null : <p className="text-ink">{about}</p>}
              {prospect === undefined ? null : <Wait prospect={prospect} />}
            </Row>
          )
        })}
      </Rows>
      <p className="py-3 text-small text-ink-2">
        {t('list')}{' '}
        <a href="/seats" className="prose-link">
          {t('terms')}
        </a>
      </p>
    </Section>
  )
}

function Seats({ prospect: { free } }: { readonly prospect: Prospect }) {
  const t = useTranslations('applications.applying.groups')
  return <Chip tone={free > 0 ? 'ok' : 'plain'}>{t('free', { count: free })}</Chip>
}

function Wait({
  prospect: { capacity, taken, free, waiting, answerDays, listDays },
}: {
  readonly prospect: Prospect
}) {
  const t = useTranslations('applications.applying.groups')
  return (
    <>
      <p>
        {t('taken', { taken, capacity })} {waiting > 0 ? t('waiting', { count: waiting }) : null}
      </p>
      <p>
        {answerDays === null ? t('answerUnknown') : t('answer', { days: answerDays })}{' '}
        {free > 0 ? null : listDays === null ? t('listUnknown') : t('listed', { days: listDays })}
      </p>
    </>
  )
}
