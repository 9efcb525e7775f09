import { useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import type { FormAction } from '@/lib/i18n/form-state'

/** Joins in by one tap. What stands there afterwards does nothing: taking it back is on the wish's own page. */
export function VoteButton({
  wishId,
  own,
  action,
  label,
}: {
  readonly wishId: string
  readonly own: boolean
  readonly action: FormAction
  readonly label: string
}) {
  const t = useTranslations('wishes')
  if (own)
    return (
      <span className="inline-flex min-h-11 items-center text-small font-semibold text-jade">
        ✓ {t('voted')}
      </span>
    )
  return (
    <div className="relative">
      <Form action={action} label={label} quietSuccess>
        <input type="hidden" name="wishId" value={wishId} />
        <SubmitButton tone="plain" aria-label={label}>
          <span aria-hidden="true">+ </span>
          {t('vote')}
        </SubmitButton>
      </Form>
    </div>
  )
}
