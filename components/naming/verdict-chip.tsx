import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import type { VerdictName } from '@/lib/naming/types'
import { VERDICT_TONES } from './verdict-tones'

/** The verdict in a word. Takes it as the engine names it, or as it is stored. */
export function VerdictChip({
  verdict,
}: {
  readonly verdict: VerdictName | Uppercase<VerdictName>
}) {
  const t = useTranslations('naming.verdicts')
  const name = verdict.toLowerCase() as VerdictName
  return <Chip tone={VERDICT_TONES[name]}>{t(name)}</Chip>
}
