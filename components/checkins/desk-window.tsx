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
  const said = {
    BEFORE: t('opensByClock', { time: opens }),
    OPEN: t('closesByClock', { time: closes }),
    AFTER: t('closedAt', { time: closes }),
    OVER: t('overWindow'),
  }
  return (
    <Section title={t('window')} aside={`${opens} – ${closes}`}>
      <p className="pt-3.5 text-small text-ink-2">{said[night.window]}</p>
      <div className="mt-3 flex flex-wrap gap-3 empty:hidden">
        {night.window === 'OPEN' ? (
          <>
            <Form action={actions.close} label={t('closeNow')}>
              <input type="hidden" name="nightId" value={nightId} />
              <SubmitButton tone="plain">{t('closeNow')}</SubmitButton>
            </Form>
            <OpenForm nightId={nightId} open={actions.open} minutes="10">
              {t('extend')}
            </OpenForm>
          </>
        ) : null}
        {night.window === 'AFTER' ? (
          <OpenForm nightId={nightId} open={actions.open} minutes="10">
            {t('reopen')}
          </OpenForm>
        ) : null}
      </div>
    </Section>
  )
}

function OpenForm({
  nightId,
  open,
  minutes,
  children,
}: {
  readonly nightId: string
  readonly open: DeskActions['open']
  readonly minutes: string
  readonly children: string
}) {
  return (
    <Form action={open} label={children}>
      <input type="hidden" name="nightId" value={nightId} />
      <input type="hidden" name="minutes" value={minutes} />
      <SubmitButton tone="plain">{children}</SubmitButton>
    </Form>
  )
}
