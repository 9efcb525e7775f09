import { useTranslations } from 'next-intl'
import type { QuestionView } from '@/lib/talks/questions/types'

/** Who asked, as far as the reader may know; nothing where no name is ever shown. */
export function AskedBy({ question: { own, asker } }: { readonly question: QuestionView }) {
  const t = useTranslations('questions')
  if (own) return <span>{t('own')}</span>
  return asker === null ? null : <span>{t('byMember', { name: asker })}</span>
}
