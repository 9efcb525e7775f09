import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { Evidence, EvidenceView } from '@/lib/activity/silence/types'
import { auditWords } from '@/lib/i18n/audit-words'
import { dayOfMoment } from '@/lib/i18n/moments'
import { StatusChip, StatusReasons } from './status'

const DAY_MS = 24 * 3_600_000

/** Everything found of one member in the window, and every name it was looked for under. */
export function EvidencePage({
  view,
  timeZone,
}: {
  readonly view: EvidenceView
  readonly timeZone: string
}) {
  const t = useTranslations('activity.evidence')
  const locale = useLocale()
  const day = (at: number) => dayOfMoment(locale, at, timeZone)
  const { windowFrom, windowUntil, status } = view
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <div className="grid gap-2">
        <StatusChip state={status.state} />
        <StatusReasons status={status} timeZone={timeZone} />
        {status.state === 'UNRESOLVED' ? (
          <a href="/desk/same-person" className="w-fit text-small underline underline-offset-4">
            {t('sameLink')}
          </a>
        ) : null}
      </div>
      <div className="grid gap-4 md:grid-cols-2">
        <Names title={t('names')} names={view.names} none="" />
        <Names title={t('labels')} names={view.labels} none={t('noLabels')} />
      </div>
      <Section
        title={t('title')}
        aside={t('window', {
          from: day(windowFrom),
          until: day(windowUntil),
          days: Math.round((windowUntil - windowFrom) / DAY_MS),
        })}
      >
        {view.evidence.length === 0 ? (
          <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
        ) : (
          <EvidenceTable evidence={view.evidence} timeZone={timeZone} />
        )}
        {view.more ? <p className="py-3 text-small text-ink-2">{t('more')}</p> : null}
      </Section>
    </div>
  )
}

function Names({
  title,
  names,
  none,
}: {
  readonly title: string
  readonly names: readonly string[]
  readonly none: string
}) {
  return (
    <div>
      <h2 className="text-small font-semibold">{title}</h2>
      {names.length === 0 ? <p className="text-small text-ink-2">{none}</p> : null}
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-ink-2">
        {names.map((name) => (
          <li key={name} className="wrap-anywhere">
            {name}
          </li>
        ))}
      </ul>
    </div>
  )
}

function EvidenceTable({
  evidence,
  timeZone,
}: {
  readonly evidence: readonly Evidence[]
  readonly timeZone: string
}) {
  const t = useTranslations('activity')
  const locale = useLocale()
  return (
    <Table
      caption={t('evidence.title')}
      rows={evidence}
      rowKey={({ kind, at, label, action, talkId }) => [kind, at, label, action, talkId].join(' ')}
      columns={[
        {
          key: 'when',
          title: t('evidence.when'),
          cell: ({ at }) => (
            <span className="whitespace-nowrap">{dayOfMoment(locale, at, timeZone)}</span>
          ),
        },
        { key: 'what', title: t('evidence.what'), bare: true, cell: (one) => <What one={one} /> },
        {
          key: 'where',
          title: t('evidence.where'),
          bare: true,
          cell: ({ talkId, topic, groupName }) => (
            <span className="text-small text-ink-2">
              {talkId === null ? (
                groupName
              ) : (
                <a href={`/talks/${talkId}`} className="underline underline-offset-4">
                  {topic === '' || topic === null ? groupName : topic}
                </a>
              )}
            </span>
          ),
        },
      ]}
    />
  )
}

function What({ one: { kind, count, label, action } }: { readonly one: Evidence }) {
  const t = useTranslations('activity')
  const act = useTranslations('audit')
  const what =
    kind === 'MESSAGE'
      ? t('evidence.messages', { count })
      : kind === 'EDIT' && action !== null
        ? auditWords(act, action)
        : t(`kinds.${kind}`)
  return (
    <span>
      {what}
      {label === null ? null : (
        <span className="block text-small text-ink-2">{t('evidence.under', { label })}</span>
      )}
    </span>
  )
}
