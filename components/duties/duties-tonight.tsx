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
  const [first] = duties
  if (first === undefined) return null
  const all = <a href={`/desk/duties?group=${first.groupId}`}>{t('allDuties')}</a>
  return (
    <Section title={t('title')} id="duties" aside={all}>
      {duties.map((duty) => (
        <DutyLine key={duty.kind} duty={duty} actions={actions} />
      ))}
    </Section>
  )
}
