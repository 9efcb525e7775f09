import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import type { DutyView } from '@/lib/duties/types'
import { DutyLine, type DayActions } from './duty-line'

/** Who has which duty tonight, and how one steps in; nothing where no duty is given. */
export function DutiesTonight({
  duties,
  actions,
}: {
  readonly duties: readonly DutyView[]
  readonly actions: DayActions
}) {
  const t = useTranslations('duties')
  if (duties.length === 0) return null
  return (
    <Section title={t('title')} id="duties" aside={<a href="/desk/duties">{t('allDuties')}</a>}>
      {duties.map((duty) => (
        <DutyLine key={duty.kind} duty={duty} actions={actions} />
      ))}
    </Section>
  )
}
