import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { VerdictChip } from '@/components/naming/verdict-chip'
import { VerdictNotes } from '@/components/naming/verdict-notes'
import { Chip } from '@/components/ui/chip'
import { Section } from '@/components/ui/section'
import type { ApplicationView } from '@/lib/applications/desk/types'
import { dayAndClock } from '@/lib/i18n/dates'

/** What the applicant wrote, and what the rule says of the nickname. */
export function WrittenSection({
  application,
  timeZone,
}: {
  readonly application: ApplicationView
  readonly timeZone: string
}) {
  const t = useTranslations('applications.desk.written')
  const locale = useLocale()
  const { nickname, finding, company, position, city, email, about, topic, warnings } = application
  const { ruleVersion, acknowledgedAt, submittedAt, groupName } = application
  const unproven = warnings.includes('UNPROVEN')
  return (
    <Section title={t('title')}>
      <dl className="grid gap-4 py-4">
        <Fact term={t('nickname')}>
          <span className="flex flex-wrap items-center gap-2.5">
            <span className="font-semibold wrap-anywhere">{nickname}</span>
            {finding === null ? null : <VerdictChip verdict={finding.verdict} />}
          </span>
          {finding === null || finding.verdict === 'compliant' ? null : (
            <div className="mt-2">
              <VerdictNotes finding={finding} />
            </div>
          )}
        </Fact>
        <Fact term={t('work')}>
          {[company, position, city].filter(Boolean).join(' · ') || t('nothing')}
        </Fact>
        <Fact term={t('group')}>{groupName}</Fact>
        <Fact term={t('email')}>
          <span className="flex flex-wrap items-center gap-2.5">
            <span className="wrap-anywhere">{email === '' ? t('nothing') : email}</span>
            {unproven ? <Chip tone="live">{t('unproven')}</Chip> : null}
          </span>
        </Fact>
        <Fact term={t('about')}>
          <Words text={about} />
        </Fact>
        <Fact term={t('topic')}>
          <Words text={topic} />
        </Fact>
        <Fact term={t('rule')}>
          {ruleVersion === null || acknowledgedAt === null
            ? t('notAcknowledged')
            : t('acknowledged', {
                version: ruleVersion,
                at: dayAndClock(locale, acknowledgedAt, timeZone),
              })}
        </Fact>
        <Fact term={t('submitted')}>{dayAndClock(locale, submittedAt, timeZone)}</Fact>
      </dl>
    </Section>
  )
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-small text-ink-3">{term}</dt>
      <dd className="mt-0.5 max-w-read">{children}</dd>
    </div>
  )
}

function Words({ text }: { readonly text: string }) {
  const t = useTranslations('applications.desk.written')
  if (text === '') return <span className="text-ink-3">{t('nothing')}</span>
  return <span className="block wrap-anywhere whitespace-pre-line">{text}</span>
}
