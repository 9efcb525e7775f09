import { useTranslations } from 'next-intl'
import type { ButtonTone } from '@/components/ui/button-style'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/forms/select'
import type { FormAction } from '@/lib/i18n/form-state'
import { NIGHT_PHASES, type NightPhase } from '@/lib/nights/types'

/** Moving the evening: the next step is the one button; one step back, and any other, are at hand. */
export function DeskPhases({
  nightId,
  phase,
  move,
}: {
  readonly nightId: string
  readonly phase: NightPhase
  readonly move: FormAction
}) {
  const t = useTranslations('checkins')
  const here = NIGHT_PHASES.indexOf(phase)
  const next = NIGHT_PHASES[here + 1]
  const previous = NIGHT_PHASES[here - 1]
  const later = NIGHT_PHASES.slice(here + 2)
  return (
    <Section title={t('desk.phases')} aside={t('desk.nowPhase', { phase: t(`phase.${phase}`) })}>
      <div className="grid gap-3 pt-4">
        {next === undefined ? null : (
          <MoveButton nightId={nightId} to={next} move={move} tone="lamp" wide>
            {t(`desk.step.${next}`)}
          </MoveButton>
        )}
        <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
          {previous === undefined ? null : (
            <MoveButton nightId={nightId} to={previous} move={move} tone="quiet">
              {t('desk.undo', { phase: t(`phase.${previous}`) })}
            </MoveButton>
          )}
          {later.length === 0 ? null : (
            <details className="min-w-0">
              <summary className="unfolds min-h-11 px-2 text-base text-ink-2">
                {t('desk.jump')}
              </summary>
              <Form action={move} label={t('desk.jump')}>
                <input type="hidden" name="nightId" value={nightId} />
                <Select
                  name="to"
                  label={t('desk.jumpTo')}
                  choices={later.map((step) => ({ value: step, label: t(`phase.${step}`) }))}
                />
                <SubmitButton tone="plain">{t('desk.jumpDo')}</SubmitButton>
              </Form>
            </details>
          )}
        </div>
      </div>
    </Section>
  )
}

function MoveButton({
  nightId,
  to,
  move,
  tone,
  wide = false,
  children,
}: {
  readonly nightId: string
  readonly to: NightPhase
  readonly move: FormAction
  readonly tone: ButtonTone
  readonly wide?: boolean
  readonly children: string
}) {
  return (
    <Form action={move} label={children}>
      <input type="hidden" name="nightId" value={nightId} />
      <input type="hidden" name="to" value={to} />
      <SubmitButton tone={tone} wide={wide} size={wide ? 'large' : 'medium'}>
        {children}
      </SubmitButton>
    </Form>
  )
}
