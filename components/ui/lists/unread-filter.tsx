import { useTranslations } from 'next-intl'
import type { Unread } from '@/lib/shared/unread'
import { Notice } from '@/components/ui/notice'

/** Says above a list that it is not narrowed as its address asks. Nothing when all was understood. */
export function UnreadFilter({ unread }: { readonly unread: readonly Unread[] }) {
  const t = useTranslations('ui.unread')
  const long = unread.find(({ max }) => max !== null)
  const unknown = unread.filter(({ max }) => max === null).map(({ name }) => name)
  if (unread.length === 0) return null
  return (
    <div role="status" data-unread className="mb-4 grid gap-2">
      {long?.max == null ? null : (
        <Notice tone="refusal" title={t('TOO_LONG', { max: long.max })} />
      )}
      {unknown.length === 0 ? null : (
        <Notice tone="refusal" title={t('UNKNOWN', { names: unknown.join(', ') })} />
      )}
    </div>
  )
}
