import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import type { VerdictName } from '@/lib/naming/types'
import { VERDICT_TONES } from './verdict-tones'

/** The verdict in one word. Accepts the spelling of the rules and the stored one. */
export function VerdictChip({
  verdict,
}: {
  readonly verdict: VerdictName | Uppercase<VerdictName>
}) {
  const t = useTranslations('naming.verdicts')
  const name = verdict.toLowerCase() as VerdictName
  return <Chip tone={VERDICT_TONES[name]}>{t(name)}</Chip>
}
