import { useLocale, useTranslations } from 'next-intl'
import { BackToDesk } from '@/components/shell/back-to'
import { Chip } from '@/components/ui/chip'
import { CopyText } from '@/components/ui/copy-text'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { dayOf } from '@/lib/i18n/dates'
import type { RuleOrDraft } from '@/lib/naming/rules/types'
import type { Bilingual } from '@/lib/naming/rules/types'
import { Comments } from './comments'
import { timeOf } from './days'
import { RuleFacts } from './rule-facts'

/** A published rule on the desk: what it says, when, who acknowledged it, and the text to paste. */
export function DeskRule({
  found: { rule, acknowledged, members, comments },
  texts,
  timeZone,
}: {
  readonly found: Extract<RuleOrDraft, { kind: 'rule' }>
  readonly texts: Bilingual
  readonly timeZone: string
}) {
  const t = useTranslations('naming.desk')
  const words = useTranslations('naming.member')
  const locale = useLocale()
  return (
    <div className="grid max-w-form gap-10">
      <div>
        <PageHead
          back={<BackToDesk place="rules" />}
          title={t('version', { version: rule.version })}
          above={
            <Chip tone={rule.state === 'IN_FORCE' ? 'ok' : 'plain'}>
              {t(`states.${rule.state}`)}
            </Chip>
          }
        >
          {timeOf(words, locale, rule.time, timeZone)} ·{' '}
          {t('publishedOn', { day: dayOf(locale, rule.publishedAt, timeZone) })} ·{' '}
          {t('acknowledged')} {t('acknowledgedOf', { count: acknowledged, members })}
        </PageHead>
        <RuleFacts rule={rule} />
        {rule.note === '' ? null : (
          <p className="max-w-read text-small whitespace-pre-line text-ink-2">
            {words('note')}: {rule.note}
          </p>
        )}
      </div>
      <Section title={t('paste')}>
        <div className="grid gap-6 py-4">
          <CopyText label={t('pasteZh')} text={texts.zh} button={t('pasteDo')} />
          <CopyText label={t('pasteEn')} text={texts.en} button={t('pasteDo')} />
        </div>
      </Section>
      {comments.length === 0 ? null : (
        <Section title={t('comments')}>
          <Comments comments={comments} viewerId={null} timeZone={timeZone} />
        </Section>
      )}
    </div>
  )
}
