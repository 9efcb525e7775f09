'use client'

import { useTranslations } from 'next-intl'
import { clockIn } from '@/components/checkins/clock'
import { Button, LinkButton } from '@/components/ui/button'
import { Dialog } from '@/components/ui/overlays/dialog'
import { HoldButton } from '@/components/ui/taps/hold-button'
import { useSteady } from '@/components/ui/taps/use-steady'
import type { BarProps } from './host-types'
import { ORDERS } from './primary'
import { SpeakerLate } from './speaker-late'
import { useOrder } from './use-order'

/** Under the one button, quiet: the way back, the check-in window, and the rest. */
export function HostBar(props: BarProps) {
  return (
    <div className="-mx-2 mt-1.5 flex items-start justify-between gap-2">
      <TakeBack {...props} />
      <div className="flex flex-none">
        {props.night.phase === 'ANNOUNCED' || props.night.phase === 'CHECK_IN' ? (
          <SpeakerLate {...props} />
        ) : null}
        <Window {...props} />
        <More {...props} />
      </div>
    </div>
  )
}

function TakeBack({ night, nightId, actions, step }: BarProps) {
  const t = useTranslations('hosting')
  const phases = useTranslations('checkins.phase')
  const back = night.hosted?.back ?? null
  const steady = useSteady(back?.actId ?? '')
  if (back === null)
    return <p className="flex min-h-11 items-center px-2 text-small text-ink-3">{t('noBack')}</p>
  const label = t('back', { what: t(`backWhat.${back.what}`, { phase: phases(back.phase) }) })
  const { actId } = back
  const off = !steady || step.waiting !== null
  return (
    <Button
      tone="quiet"
      size="small"
      aria-disabled={off || undefined}
      onClick={() => {
        if (off) return
        const fields = { nightId, actId }
        step.send({ action: actions.takeBack, fields, label, done: () => undefined })
      }}
    >
      {label}
    </Button>
  )
}

function Window({ night, timeZone, actions, step, about }: BarProps) {
  const t = useTranslations('hosting')
  const { window: state } = night
  const time = clockIn(state === 'BEFORE' ? night.opensAt : night.closesAt, timeZone)
  const steady = useSteady(state)
  const send = (action: 'open' | 'close', label: string, more: Record<string, string>) =>
    step.send({ action: actions[action], fields: { ...about, ...more }, label, done: noop })
  return (
    <Dialog trigger={{ label: t('window'), tone: 'quiet', size: 'small' }} title={t('windowTitle')}>
      {(close) => {
        const opens = { BEFORE: 'openNow', OPEN: 'extend', AFTER: 'reopen', OVER: null } as const
        const open = opens[state]
        return (
          <div className="grid gap-4">
            <p className="text-ink-2">{t(`windowText.${state}`, { time })}</p>
            {open === null ? null : (
              <Button
                wide
                onClick={() => {
                  const minutes = open === 'openNow' ? {} : { minutes: '10' }
                  send('open', t(open), minutes)
                  close()
                }}
              >
                {t(open)}
              </Button>
            )}
            {state === 'OPEN' ? (
              <HoldButton
                wide
                size="medium"
                disabled={!steady}
                label={`${t('hold')} · ${t('closeNow')}`}
                release={t('release', { step: t('closeNow') })}
                ask={{ title: t('closeTitle'), text: t('closeText'), confirm: t('closeDo') }}
                onDone={() => {
                  send('close', t('closeNow'), {})
                  close()
                }}
              />
            ) : null}
          </div>
        )
      }}
    </Dialog>
  )
}

function More({ groupId, awake }: BarProps) {
  const t = useTranslations('hosting')
  const [order, setOrder] = useOrder()
  return (
    <Dialog trigger={{ label: t('more'), tone: 'quiet', size: 'small' }} title={t('more')}>
      <fieldset className="grid gap-1">
        <legend className="mb-1 font-semibold">{t('order')}</legend>
        {ORDERS.map((one) => (
          <label key={one} className="flex min-h-11 items-center gap-3">
            <input
              type="radio"
              name="order"
              checked={order === one}
              onChange={() => setOrder(one)}
              className="size-5 accent-lamp-fill"
            />
            {t(`orders.${one}`)}
          </label>
        ))}
        <p className="text-small text-ink-2">{t('orderText')}</p>
      </fieldset>
      <div className="mt-5 grid gap-3">
        <LinkButton href={`/desk/tonight?group=${groupId}`} wide>
          {t('allOfIt')}
        </LinkButton>
        {awake ? <p className="text-small text-ink-2">{t('awake')}</p> : null}
      </div>
    </Dialog>
  )
}

function noop(): void {
  // The page hears of it.
}
