import { useLocale, useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import type { FormAction } from '@/lib/i18n/form-state'
import { insideTitle } from '@/lib/i18n/quotes'
import type { PooledOffer } from '@/lib/talks/offers/types'

/** Takes back that an offer was let go. One that was planned has its talk. */
export function ReopenOffer({
  offer,
  action,
}: {
  readonly offer: PooledOffer
  readonly action: FormAction
}) {
  const t = useTranslations('offers')
  const locale = useLocale()
  if (offer.talkId !== null) return null
  const { id, displayName: name } = offer
  const topic = insideTitle(locale, offer.topic)
  return (
    <Form action={action} label={t('reopenOf', { name, topic })}>
      <input type="hidden" name="offerId" value={id} />
      <SubmitButton tone="quiet">{t('reopen')}</SubmitButton>
    </Form>
  )
}
