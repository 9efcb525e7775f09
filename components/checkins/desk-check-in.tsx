import { useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Section } from '@/components/ui/section'
import type { FormAction } from '@/lib/i18n/form-state'
import { DeskPicker } from './desk-picker'

/** Checks in a member who is here without a phone at hand. */
export function DeskCheckIn({
  nightId,
  groupId,
  checkPersonIn,
}: {
  readonly nightId: string
  readonly groupId: string
  readonly checkPersonIn: FormAction
}) {
  const t = useTranslations('checkins.desk')
  const paste = useTranslations('checkins.paste')
  const scan = useTranslations('checkins.scan')
  return (
    <Section title={t('checkInFor')}>
      <p className="pt-3.5 pb-3 text-small text-ink-2">{t('checkInForHelp')}</p>
      <Form action={checkPersonIn} label={t('checkInFor')}>
        <input type="hidden" name="nightId" value={nightId} />
        <DeskPicker nightId={nightId} label={t('person')} />
        <SubmitButton tone="plain">{t('checkInForDo')}</SubmitButton>
      </Form>
      <ul className="mt-4 flex flex-wrap gap-x-6 text-small">
        <li>
          <a
            className="inline-flex min-h-11 items-center prose-link"
            href={`/desk/tonight/paste?group=${groupId}`}
          >
            {paste('link')}
          </a>
        </li>
        <li>
          <a
            className="inline-flex min-h-11 items-center prose-link"
            href={`/desk/tonight/scan?group=${groupId}`}
          >
            {scan('link')}
          </a>
        </li>
      </ul>
    </Section>
  )
}
