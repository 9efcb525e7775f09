import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'
import { Chip, type ChipTone } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Row, Rows, Section } from '@/components/ui/section'
import { dayOf } from '@/lib/i18n/dates'
import type { RulesDesk, RuleVersion } from '@/lib/naming/rules/types'
import type { VerdictName } from '@/lib/naming/types'
import type { DraftView } from '@/lib/naming/rules/types'
import { wordedShape } from './announcing'
import { lastDayOf, timeOf } from './days'
import { RuleFacts } from './rule-facts'
import { VerdictChip } from './verdict-chip'
import type { NamingTranslator } from './wording'

const PATH = '/desk/rules'
const VERDICTS: readonly VerdictName[] = ['compliant', 'fixable', 'incomplete', 'unreadable']

/** The organisers' page of rules: the one in force, drafts, versions, and how nicknames stand. */
export function DeskRules({
  desk: { versions, drafts, members, counts },
  timeZone,
  judging,
}: {
  readonly desk: RulesDesk
  readonly timeZone: string
  readonly judging: ReactNode
}) {
  const t = useTranslations('naming.desk')
  const rule = versions.find(({ state }) => state === 'IN_FORCE')
  return (
    <>
      <PageHead
        title={t('title')}
        end={
          <LinkButton href={`${PATH}/new`} tone="primary">
            {t('new')}
          </LinkButton>
        }
      >
        {t('intro')}
      </PageHead>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
        {judging}
        <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
          <Section
            title={t('inForce')}
            aside={rule === undefined ? undefined : t('version', { version: rule.version })}
          >
            {rule === undefined ? <EmptyState title={t('noRule')} /> : <RuleFacts rule={rule} />}
          </Section>
          <div className="grid content-start gap-8">
            {counts === null ? null : (
              <Section title={t('counts')}>
                <p className="py-3 text-small text-ink-2">
                  {t('countsText', { count: VERDICTS.reduce((sum, one) => sum + counts[one], 0) })}
                </p>
                <ul className="flex flex-wrap gap-x-6 gap-y-2">
                  {VERDICTS.map((verdict) => (
                    <li key={verdict} className="flex items-center gap-2">
                      <VerdictChip verdict={verdict} /> {counts[verdict]}
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            <div className="flex flex-wrap gap-3">
              <LinkButton href={`${PATH}/check`}>{t('check')}</LinkButton>
              <LinkButton href={`${PATH}/knowledge`}>{t('knowledge')}</LinkButton>
            </div>
          </div>
        </div>
        <Section title={t('drafts')}>
          {drafts.length === 0 ? (
            <EmptyState title={t('noDrafts')} />
          ) : (
            <Rows>
              {drafts.map((draft) => (
                <DraftRow key={draft.id} draft={draft} timeZone={timeZone} />
              ))}
            </Rows>
          )}
        </Section>
        <Section title={t('versions')}>
          <Rows>
            {versions.map((one) => (
              <VersionRow key={one.id} rule={one} members={members} timeZone={timeZone} />
            ))}
          </Rows>
        </Section>
      </div>
    </>
  )
}

function DraftRow({
  draft,
  timeZone,
}: {
  readonly draft: DraftView & { readonly open: boolean }
  readonly timeZone: string
}) {
  const t = useTranslations('naming')
  const locale = useLocale()
  const day = dayOf(locale, draft.createdAt, timeZone)
  const { authorName: name, commentsUntil } = draft
  return (
    <Row
      title={
        <a href={`${PATH}/${draft.id}`}>
          {wordedShape(t as unknown as NamingTranslator, draft.template)}
        </a>
      }
      end={
        draft.open && commentsUntil !== null ? (
          <Chip tone="live">
            {t('desk.openUntil', { day: lastDayOf(locale, commentsUntil, timeZone) })}
          </Chip>
        ) : (
          <Chip>{t('desk.draft')}</Chip>
        )
      }
    >
      {name === null ? t('desk.draftByNobody', { day }) : t('desk.draftBy', { name, day })}
      {draft.note === '' ? null : <> · {draft.note}</>}
    </Row>
  )
}

const STATE_TONES: Readonly<Record<RuleVersion['state'], ChipTone>> = {
  IN_FORCE: 'ok',
  COMING: 'live',
  PAST: 'plain',
  NEVER: 'plain',
}

function VersionRow({
  rule,
  members,
  timeZone,
}: {
  readonly rule: RuleVersion & { readonly acknowledged: number }
  readonly members: number
  readonly timeZone: string
}) {
  const t = useTranslations('naming')
  const words = useTranslations('naming.member')
  const locale = useLocale()
  return (
    <Row
      lead={t('desk.version', { version: rule.version })}
      title={
        <a href={`${PATH}/${rule.id}`}>
          {wordedShape(t as unknown as NamingTranslator, rule.template)}
        </a>
      }
      end={<Chip tone={STATE_TONES[rule.state]}>{t(`desk.states.${rule.state}`)}</Chip>}
    >
      {timeOf(words, locale, rule.time, timeZone) ?? t('desk.states.NEVER')} ·{' '}
      {t('desk.acknowledged')} {t('desk.acknowledgedOf', { count: rule.acknowledged, members })}
    </Row>
  )
}
