import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { UploadView } from '@/lib/logs/uploads/types'
import { Facts } from './facts'
import { SkippedLines } from './skipped-lines'

/** What the import did, in words and numbers, and the way on to the nights. */
export function UploadOutcomeView({
  upload: { outcome, preview },
}: {
  readonly upload: UploadView
}) {
  const t = useTranslations('logs')
  if (outcome?.kind !== 'answer') return null
  const { added, duplicates, messages, skipped, people, images, days } = outcome.answer
  // The answer keeps the first lines only; the preview counted them all.
  const skippedCount = Math.max(skipped.length, preview?.skippedCount ?? 0)
  const title = added === 0 ? t('outcome.nothingNew') : t('outcome.added', { added, duplicates })
  return (
    <div className="grid gap-8">
      <Notice
        tone="ok"
        title={title}
        actions={
          <>
            <LinkButton href="/desk/found" tone="primary">
              {t('outcome.found')}
            </LinkButton>
            <LinkButton href="/desk/import">{t('outcome.another')}</LinkButton>
          </>
        }
      >
        {t(added === 0 ? 'outcome.nothingNewText' : 'outcome.next')}
      </Notice>
      <div className="max-w-form">
        <Facts
          facts={[
            { term: t('facts.messages'), value: t('n', { n: messages }) },
            { term: t('facts.added'), value: t('n', { n: added }) },
            { term: t('facts.duplicates'), value: t('n', { n: duplicates }) },
            { term: t('facts.days'), value: t('n', { n: days }) },
            { term: t('facts.people'), value: t('n', { n: people }) },
            { term: t('facts.images'), value: t('n', { n: images }) },
            { term: t('facts.skipped'), value: t('n', { n: skippedCount }) },
          ]}
        />
      </div>
      <SkippedLines lines={skipped} count={skippedCount} />
    </div>
  )
}
