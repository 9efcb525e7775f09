import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { Residual } from '@/lib/transcripts/types'

/** What the last check knows, and no more than that. */
export function LastCheck({
  residuals,
  open,
}: {
  readonly residuals: readonly Residual[]
  /** How many strings look like names and are not decided. */
  readonly open: number
}) {
  const t = useTranslations('transcripts.draft')
  if (residuals.length === 0) {
    return (
      <p className="mb-6 max-w-read text-small text-ink-2">
        {open === 0 ? t('clean') : t('undecided', { n: open })}
      </p>
    )
  }
  return (
    <div className="mb-6">
      <Notice tone="refusal" title={t('residuals', { count: residuals.length })}>
        <p>{t('residualsText')}</p>
        <ul className="mt-2 list-disc ps-5">
          {residuals.map((residual, at) => (
            <li key={at}>
              <Finding residual={residual} />
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}

function Finding({ residual }: { readonly residual: Residual }) {
  const t = useTranslations('transcripts.draft')
  const { found } = residual
  if ('position' in residual) {
    return (
      <a href={`#m-${residual.position}`} className="prose-link">
        {t('residualLine', { found, n: residual.position + 1 })}
      </a>
    )
  }
  return <>{t(residual.field === 'title' ? 'residualTitle' : 'residualSummary', { found })}</>
}
