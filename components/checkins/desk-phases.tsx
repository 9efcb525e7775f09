import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/forms/select'
import type { FormAction } from '@/lib/i18n/form-state'
import { NIGHT_PHASES, type NightPhase } from '@/lib/nights/types'

/**
 * Moving the evening: the next step is the one button, and nothing else ever stands in its place.
 * Any later phase and going back are below it; ending the evening has a place of its own, and asks.
 */
export function DeskPhases({
  nightId,
  phase,
  shown,
  before,
  state,
  move,
}: {
  readonly nightId: string
  /** The last step that was taken. */
  readonly phase: NightPhase
  /** What every page says the evening is at: the talk is on at its hour, though the host took no step. */
  readonly shown: NightPhase
  /** Where the last step came from; null when it cannot be said. */
  readonly before: NightPhase | null
  /** What the page stands on: a step that another overtook is refused. */
  readonly state: string
  readonly move: FormAction
}) {
  const t = useTranslations('checkins')
  const here = NIGHT_PHASES.indexOf(phase)
  const next = NIGHT_PHASES.slice(0, -1)[here + 1]
  const back = backFrom(phase, before)
  const later = NIGHT_PHASES.slice(here + 2, -1)
  return (
    <Section title={t('desk.phases')}>
      <p role="status" className="pt-3.5 text-small text-ink-2">
        {shown === phase
          ? t('desk.nowPhase', { phase: t(`phase.${phase}`) })
          : t('desk.nowByClock', { phase: t(`phase.${shown}`), step: t(`phase.${phase}`) })}
      </p>
      <div className="mt-3 min-h-14">
        {next === undefined ? (
          <p className="text-base text-ink-2">
            {t(phase === 'CLOSED' ? 'desk.closedNext' : 'desk.lastPhase')}
          </p>
        ) : (
          <MoveForm
            nightId={nightId}
            to={next}
            state={state}
            move={move}
            label={t(`desk.step.${next}`)}
          >
            <SubmitButton tone="lamp" wide size="large">
              {t(`desk.step.${next}`)}
            </SubmitButton>
          </MoveForm>
        )}
      </div>
      <div className="mt-3 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          {later.length === 0 ? null : (
            <details>
              <summary className="unfolds min-h-11 text-base text-ink-2">{t('desk.jump')}</summary>
              <Form action={move} label={t('desk.jump')} quietSuccess>
                <input type="hidden" name="nightId" value={nightId} />
                <input type="hidden" name="shown" value={state} />
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
        {back === undefined ? null : (
          <Back
            nightId={nightId}
            to={back}
            state={state}
            move={move}
            reopens={phase === 'CLOSED'}
          />
        )}
      </div>
      {phase === 'CLOSED' ? null : <End nightId={nightId} state={state} move={move} />}
    </Section>
  )
}

/** Where going back leads: to where the last step came from, else by one. */
function backFrom(phase: NightPhase, before: NightPhase | null): NightPhase | undefined {
  const here = NIGHT_PHASES.indexOf(phase)
  if (before !== null && NIGHT_PHASES.indexOf(before) < here) return before
  return NIGHT_PHASES[here - 1]
}

function Back({
  nightId,
  to,
  state,
  move,
  reopens,
}: {
  readonly nightId: string
  readonly to: NightPhase
  readonly state: string
  readonly move: FormAction
  readonly reopens: boolean
}) {
  const t = useTranslations('checkins')
  const label = t('desk.undo', { phase: t(`phase.${to}`) })
  return (
    <div className="ms-auto grid justify-items-end gap-1">
      <MoveForm nightId={nightId} to={to} state={state} move={move} label={label}>
        <SubmitButton tone="quiet">{label}</SubmitButton>
      </MoveForm>
      {reopens ? <p className="text-small text-ink-2">{t('desk.undoReopens')}</p> : null}
    </div>
  )
}

function End({
  nightId,
  state,
  move,
}: {
  readonly nightId: string
  readonly state: string
  readonly move: FormAction
}) {
  const t = useTranslations('checkins.desk')
  return (
    <div className="mt-7 border-t border-line pt-4">
      <ConfirmDialog
        trigger={{ label: t('step.CLOSED'), size: 'small' }}
        title={t('endTitle')}
        confirm={t('endDo')}
        action={move}
        fields={{ nightId, to: 'CLOSED', shown: state }}
      >
        <p>{t('endText')}</p>
      </ConfirmDialog>
    </div>
  )
}

function MoveForm({
  nightId,
  to,
  state,
  move,
  label,
  children,
}: {
  readonly nightId: string
  readonly to: NightPhase
  readonly state: string
  readonly move: FormAction
  readonly label: string
  readonly children: ReactNode
}) {
  return (
    <Form action={move} label={label} quietSuccess>
      <input type="hidden" name="nightId" value={nightId} />
      <input type="hidden" name="to" value={to} />
      <input type="hidden" name="shown" value={state} />
      {children}
    </Form>
  )
}
