import { useTranslations } from 'next-intl'
import { Button, LinkButton } from '@/components/ui/button'
import { Dialog } from '@/components/ui/overlays/dialog'
import { HoldButton } from '@/components/ui/taps/hold-button'
import type { BarProps } from './host-types'

/** For so many minutes the host waits in one tap. */
const WAITS = [5, 10, 20]

/** The speaker is not here: wait, ask another member, or have no talk tonight. */
export function SpeakerLate({
  actions,
  step,
  about,
  standby,
}: Pick<BarProps, 'actions' | 'step' | 'about' | 'standby'>) {
  const t = useTranslations('hosting.late')
  const hold = useTranslations('hosting')
  const send = (action: 'wait' | 'postpone', label: string, more: Record<string, string>) =>
    step.send({
      action: actions[action],
      fields: { ...about, ...more },
      label,
      done: () => undefined,
    })
  return (
    <Dialog trigger={{ label: t('label'), tone: 'quiet', size: 'small' }} title={t('title')}>
      {(close) => (
        <div className="grid gap-4">
          <p className="text-ink-2">{t('waitText')}</p>
          <div className="grid grid-cols-3 gap-2.5">
            {WAITS.map((n) => (
              <Button
                key={n}
                tone={n === 10 ? 'lamp' : 'plain'}
                size="small"
                wide
                onClick={() => {
                  send('wait', t('wait', { n }), { minutes: String(n) })
                  close()
                }}
              >
                {t('wait', { n })}
              </Button>
            ))}
          </div>
          <div className="grid gap-3 border-t border-line pt-4">
            {standby === null ? (
              <p className="text-small text-ink-2">{t('askWho')}</p>
            ) : (
              <LinkButton href={standby} wide>
                {t('standby')}
              </LinkButton>
            )}
            <HoldButton
              wide
              size="medium"
              label={`${hold('hold')} · ${t('postpone')}`}
              release={hold('release', { step: t('postponeDo') })}
              ask={{ title: t('postponeTitle'), text: t('postponeText'), confirm: t('postponeDo') }}
              onDone={() => {
                send('postpone', t('postpone'), {})
                close()
              }}
            />
          </div>
        </div>
      )}
    </Dialog>
  )
}
