import { useLocale, useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { insideTitle } from '@/lib/i18n/quotes'
import type { PromiseRow } from '@/lib/talks/promises/types'

/** How a promise is kept in one tap: the member is asked for an evening, or their talk is planned. */
export function PromiseSteps({ promise }: { readonly promise: PromiseRow }) {
  const t = useTranslations('promises')
  const locale = useLocale()
  const { id, groupId, askId, displayName: name } = promise
  const about = (
    <span className="sr-only"> {t('of', { name, topic: insideTitle(locale, promise.topic) })}</span>
  )
  const ask = askId === null ? `/desk/speakers/ask?offer=${id}` : `/desk/speakers/asks/${askId}`
  return (
    <span className="relative flex flex-wrap items-start gap-2.5">
      <LinkButton href={ask} size="small">
        {t(askId === null ? 'ask' : 'asked')}
        {about}
      </LinkButton>
      <LinkButton href={`/desk/plan/new?offer=${id}&group=${groupId}`} size="small">
        {t('plan')}
        {about}
      </LinkButton>
    </span>
  )
}
