import { useTranslations } from 'next-intl'
import { Chip, type ChipTone } from '@/components/ui/chip'
import type { RosterState, RowOutcome } from '@/lib/rosters/types'

const OUTCOMES: Readonly<Record<RowOutcome, ChipTone>> = {
  DOUBTFUL: 'live',
  NEW: 'ok',
  RENAMED: 'plain',
  BACK: 'ok',
  GONE: 'no',
  SAME: 'plain',
  FAULTY: 'no',
}

export function OutcomeChip({
  outcome,
  decided,
}: {
  readonly outcome: RowOutcome
  readonly decided: boolean
}) {
  const t = useTranslations('rosters.outcomes')
  return <Chip tone={decided ? 'plain' : OUTCOMES[outcome]}>{t(outcome)}</Chip>
}

const STATES: Readonly<Record<RosterState, ChipTone>> = {
  PREVIEW: 'live',
  APPLIED: 'ok',
  DISCARDED: 'plain',
  UNDONE: 'plain',
}

export function StateChip({ state }: { readonly state: RosterState }) {
  const t = useTranslations('rosters.states')
  return <Chip tone={STATES[state]}>{t(state)}</Chip>
}
