import { useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Section } from '@/components/ui/section'
import { TextArea } from '@/components/ui/forms/text-area'
import { TextField } from '@/components/ui/forms/text-field'
import type { FormAction } from '@/lib/i18n/form-state'
import { ADJUST_MAX } from '@/lib/quotas/schema'

/** Adds to a member's quota, or takes from it. `once` makes a form sent twice count once. */
export function AdjustQuota({
  memberId,
  balance,
  once,
  adjust,
}: {
  readonly memberId: string
  readonly balance: number
  readonly once: string
  readonly adjust: FormAction
}) {
  const t = useTranslations('quotas')
  return (
    <Section title={t('adjustTitle')}>
      <div className="grid gap-4 pt-4 md:max-w-130">
        <p className="text-small text-ink-2">{t('adjustText')}</p>
        <Form action={adjust} label={t('adjustTitle')}>
          <input type="hidden" name="memberId" value={memberId} />
          <input type="hidden" name="once" value={once} />
          <TextField
            name="amount"
            label={t('amount')}
            help={t('amountHelp', { balance })}
            type="number"
            inputMode="text"
            min={-Math.min(balance, ADJUST_MAX)}
            max={ADJUST_MAX}
            step={1}
          />
          <TextArea
            name="reason"
            label={t('reason')}
            help={t('reasonHelp')}
            rows={2}
            maxLength={500}
          />
          <div>
            <SubmitButton>{t('adjust')}</SubmitButton>
          </div>
        </Form>
      </div>
    </Section>
  )
}
