import { useLocale, useTranslations } from 'next-intl'
import { VerdictChip } from '@/components/naming/verdict-chip'
import { Chip, type ChipTone } from '@/components/ui/chip'
import type { Breach, CaseState } from '@/lib/compliance/types'
import { missingIn } from '@/lib/compliance/rules-texts'
import type { PartName } from '@/lib/naming/types'

/** What the rule says of a nickname: the finding, what is missing, and the corrected form. */
export function FindingCell({
  breach,
  missing,
  suggestion,
}: {
  readonly breach: Breach | 'COMPLIANT'
  readonly missing: readonly PartName[]
  readonly suggestion: string | null
}) {
  const t = useTranslations('compliance')
  const locale = useLocale()
  return (
    <span className="inline-flex flex-col gap-1 align-top">
      {breach === 'UNKNOWN' ? (
        <Chip>{t('breaches.UNKNOWN')}</Chip>
      ) : (
        <VerdictChip verdict={breach} />
      )}
      {missing.length === 0 ? null : (
        <span className="text-small">{t('missing', { missing: missingIn(locale, missing) })}</span>
      )}
      {suggestion === null ? null : (
        <span className="text-small wrap-anywhere text-ink-2">
          {t('suggestion', { suggestion })}
        </span>
      )}
    </span>
  )
}

export function StateChip({ state }: { readonly state: CaseState }) {
  const t = useTranslations('compliance.states')
  return <Chip tone={TONES[state]}>{t(state)}</Chip>
}

const TONES: Readonly<Record<CaseState, ChipTone>> = {
  REMIND: 'plain',
  COOLING: 'ok',
  COMPOSED: 'live',
  DECIDE: 'live',
  EXEMPT: 'plain',
  LEAVE: 'plain',
  WAITING: 'plain',
}
