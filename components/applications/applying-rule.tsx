import { useTranslations } from 'next-intl'
import { RuleFacts } from '@/components/naming/rule-facts'
import { Checkbox } from '@/components/ui/forms/checkbox'
import { Section } from '@/components/ui/section'
import type { PublicRule } from '@/lib/naming/rules/types'

export type Expected = {
  readonly windowDays: number
  readonly newcomerDays: number
  readonly speakerImmunityDays: number
}

/** What holds in the group, and the box by which an applicant says that they read it. */
export function ApplyingRule({
  rule,
  expected,
}: {
  /** The rule in force; null while there is none. */
  readonly rule: PublicRule | null
  readonly expected: Expected
}) {
  const t = useTranslations('applications.applying.rule')
  return (
    <Section
      title={t('title')}
      {...(rule === null ? {} : { aside: t('text', { version: rule.version }) })}
    >
      {rule === null ? null : <RuleFacts rule={rule} />}
      <h3 className="pt-2 font-semibold">{t('expected')}</h3>
      <ul className="grid list-disc gap-1.5 py-2 ps-5 text-small text-ink-2">
        <li>{t('checkIn')}</li>
        <li>
          {t('silence', { days: expected.windowDays })}{' '}
          {t('newcomer', { days: expected.newcomerDays })}{' '}
          {t('speaker', { days: expected.speakerImmunityDays })}
        </li>
        <li>{t('group')}</li>
      </ul>
      {rule === null ? null : (
        <>
          <input type="hidden" name="ruleId" value={rule.id} />
          <Checkbox name="acknowledged">{t('acknowledge')}</Checkbox>
        </>
      )}
    </Section>
  )
}
