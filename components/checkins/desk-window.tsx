import { useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Section } from '@/components/ui/section'
import type { LiveNight } from '@/lib/checkins/types-live'
import { clockIn } from './clock'
import type { DeskActions } from './desk-actions'

/** The check-in window: what the clock will do by itself, and the hand on it. */
export function DeskWindow({
  nightId,
  night,
  timeZone,
  actions,
}: {
  readonly nightId: string
  readonly night: LiveNight
  readonly timeZone: string
  readonly actions: Pick<DeskActions, 'open' | 'close'>
}) {
  const t = useTranslations('checkins.desk')
  const opens = clockIn(night.opensAt, timeZone)
  const closes = clockIn(night.closesAt, timeZone)
  const state = night.hosted?.shown ?? ''
  const said = {
    BEFORE: t('opensByClock', { time: opens }),
    OPEN: t('closesByClock', { time: closes }),
    AFTER: t('closedAt', { time: closes }),
    OVER: t('overWindow'),
  }
  return (
    <Section title={t('window')} aside={`${opens} – ${closes}`}>
      <p role="status" className="pt-3.5 text-small text-ink-2">
        {said[night.window]}
      </p>
      {/* Keeping it open stands in one place, closing it in another: neither takes the other's. */}
      <div className="mt-3 flex flex-wrap justify-between gap-3 empty:hidden">
        {night.window === 'OPEN' || night.window === 'AFTER' ? (
          <OpenForm nightId={nightId} open={actions.open} minutes="10" state={state}>
            {night.window === 'OPEN' ? t('extend') : t('reopen')}
          </OpenForm>
        ) : null}
        {night.window === 'OPEN' ? (
          <div className="ms-auto">
            <Form action={actions.close} label={t('closeNow')} quietSuccess>
              <input type="hidden" name="nightId" value={nightId} />
              <input type="hidden" name="shown" value={state} />
              <SubmitButton tone="quiet">{t('closeNow')}</SubmitButton>
            </Form>
          </div>
        ) : null}
      </div>
    </Section>
  )
}

function OpenForm({
  nightId,
  open,
  minutes,
  state,
  children,
}: {
  readonly nightId: string
  readonly open: DeskActions['open']
  readonly minutes: string
  readonly state: string
  readonly children: string
}) {
  return (
    <Form action={open} label={children} quietSuccess>
      <input type="hidden" name="nightId" value={nightId} />
      <input type="hidden" name="minutes" value={minutes} />
      <input type="hidden" name="shown" value={state} />
      <SubmitButton tone="plain">{children}</SubmitButton>
    </Form>
  )
}
