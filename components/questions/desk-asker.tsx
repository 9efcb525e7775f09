import { useTranslations } from 'next-intl'
import type { DeskQuestion } from '@/lib/talks/questions/types'

/** Who asked, for organisers and the host also where others do not see it. */
export function DeskAsker({
  question: { asker, withoutName },
}: {
  readonly question: DeskQuestion
}) {
  const t = useTranslations('questionsDesk')
  return (
    <p className="mt-1 text-small text-ink-2">
      {asker === null ? t('noName') : t(withoutName ? 'byNameHidden' : 'byName', { name: asker })}
    </p>
  )
}
