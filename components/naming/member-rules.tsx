import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button, LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { PageHead } from '@/components/ui/page-head'
import { Row, Rows, Section } from '@/components/ui/section'
import { dayOf } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import type { RulesPage } from '@/lib/naming/rules/types'
import type { Finding } from '@/lib/naming/types'
import type { HeldFinding } from '@/lib/naming/rules/types'
import { wordedShape } from './announcing'
import { timeOf } from './days'
import { NicknameField } from './nickname-field'
import { RuleFacts } from './rule-facts'
import { VerdictChip } from './verdict-chip'
import { VerdictNotes } from './verdict-notes'
import type { NamingTranslator } from './wording'

/** The page of the rule for members: the rule in force, the viewer's own verdict, a field to try nicknames. */
export function MemberRules({
  page: { versions, acknowledged },
  own,
  tried,
  timeZone,
  acknowledge,
  drafts,
}: {
  readonly page: RulesPage
  readonly own: HeldFinding | null
  /** What was tried without script. */
  readonly tried: Finding | null
  readonly timeZone: string
  readonly acknowledge: FormAction
  /** Drafts that are open for comments. */
  readonly drafts: ReactNode
}) {
  const t = useTranslations('naming')
  const words = useTranslations('naming.member')
  const locale = useLocale()
  const rule = versions.find(({ state }) => state === 'IN_FORCE')
  const coming = versions.filter(({ state }) => state === 'COMING').toReversed()
  if (rule === undefined && coming.length === 0 && versions.length === 0) {
    return (
      <>
        <PageHead title={t('title')}>{words('intro')}</PageHead>
        <EmptyState title={words('none')}>{words('noneText')}</EmptyState>
        {drafts}
      </>
    )
  }
  const readOn = rule === undefined ? undefined : acknowledged.get(rule.id)
  return (
    <div className="grid max-w-form gap-10">
      <div>
        <PageHead title={t('title')}>{words('intro')}</PageHead>
        {rule === undefined ? null : (
          <Section
            title={words('how')}
            aside={words('version', {
              version: rule.version,
              day: dayOf(locale, rule.effectiveFrom, timeZone),
            })}
          >
            <RuleFacts rule={rule} />
            {readOn === undefined ? (
              <Form action={acknowledge} label={words('ack')}>
                <input type="hidden" name="ruleId" value={rule.id} />
                <div className="flex flex-wrap items-center gap-3">
                  <SubmitButton>{words('ack')}</SubmitButton>
                  <span className="text-small text-ink-2">{words('ackText')}</span>
                </div>
              </Form>
            ) : (
              <p className="text-small text-jade">
                {words('acked', { day: dayOf(locale, readOn, timeZone), version: rule.version })}
              </p>
            )}
          </Section>
        )}
      </div>
      {coming.map((one) => (
        <Section key={one.id} title={words('coming')}>
          <p className="pt-4 text-small text-ink-2">
            {words('comingText', {
              version: one.version,
              day: dayOf(locale, one.effectiveFrom, timeZone),
            })}
          </p>
          <RuleFacts rule={one} />
          {one.note === '' ? null : <Note text={one.note} />}
        </Section>
      ))}
      <Section title={words('own')}>
        <OwnNickname own={own} timeZone={timeZone} />
      </Section>
      <Section title={words('try')}>
        <form action="/rules" method="get" className="grid gap-4 py-4">
          <NicknameField
            name="nickname"
            label={t('field.tryLabel')}
            help={t('field.tryHelp')}
            defaultValue={tried?.nickname ?? ''}
          />
          <noscript>
            {tried === null ? null : (
              <div className="grid gap-2">
                <VerdictChip verdict={tried.verdict} />
                <VerdictNotes finding={tried} />
              </div>
            )}
            <Button type="submit">{t('field.tryDo')}</Button>
          </noscript>
        </form>
      </Section>
      {drafts}
      <Section title={words('earlier')}>
        <Rows>
          {versions.map((one) => (
            <Row
              key={one.id}
              title={wordedShape(t as unknown as NamingTranslator, one.template)}
              end={one.state === 'IN_FORCE' ? <Chip tone="ok">{words('inForce')}</Chip> : undefined}
            >
              {t('desk.version', { version: one.version })} ·{' '}
              {timeOf(words, locale, one.time, timeZone) ??
                words('never', { version: one.version + 1 })}
              {one.note === '' ? null : <Note text={one.note} />}
            </Row>
          ))}
        </Rows>
      </Section>
    </div>
  )
}

function OwnNickname({
  own,
  timeZone,
}: {
  readonly own: HeldFinding | null
  readonly timeZone: string
}) {
  const words = useTranslations('naming.member')
  const locale = useLocale()
  if (own === null) {
    return (
      <EmptyState
        title={words('ownNone')}
        action={<LinkButton href="/me/profile">{words('ownSet')}</LinkButton>}
      />
    )
  }
  return (
    <div className="grid gap-3 py-4">
      <div className="flex flex-wrap items-center gap-3">
        <span className="min-w-0 text-lead font-semibold wrap-anywhere">
          {own.finding.nickname}
        </span>
        <VerdictChip verdict={own.finding.verdict} />
      </div>
      <p className="text-small text-ink-3">
        {words('ownSince', { day: dayOf(locale, own.heldFrom, timeZone) })}
      </p>
      <VerdictNotes finding={own.finding} />
      <div>
        <LinkButton href="/me/profile">{words('ownChange')}</LinkButton>
      </div>
    </div>
  )
}

function Note({ text }: { readonly text: string }) {
  const words = useTranslations('naming.member')
  return (
    <p className="mt-1 max-w-read text-small whitespace-pre-line text-ink-2">
      {words('note')}: {text}
    </p>
  )
}
