import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Row, Rows, Section } from '@/components/ui/section'
import type { TapToDecide } from '@/lib/checkins/offline/types'
import { clock } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'

/** Taps that phones kept and whose time cannot be trusted: the host says of each whether it counts. */
export function DeskWithoutNetwork({
  taps,
  timeZone,
  answer,
}: {
  readonly taps: readonly TapToDecide[]
  readonly timeZone: string
  readonly answer: FormAction
}) {
  const t = useTranslations('checkins.desk.withoutNetwork')
  if (taps.length === 0) return null
  return (
    <Section title={t('title')} id="without-network">
      <p className="pt-3.5 text-small text-ink-2">{t('text')}</p>
      <Rows>
        {taps.map((tap) => (
          <Row
            key={tap.tapId}
            title={
              <span className="flex flex-wrap items-center gap-2">
                {tap.name}
                {tap.refused ? <Chip>{t('refused')}</Chip> : null}
              </span>
            }
            end={
              // The yes is always last: it never comes to where the no was under the thumb.
              <div className="flex gap-2">
                {tap.refused ? null : (
                  <Answer tap={tap} yes="no" answer={answer} name={t('no')}>
                    {t('no')}
                  </Answer>
                )}
                <Answer tap={tap} yes="yes" answer={answer} name={t(tap.refused ? 'after' : 'yes')}>
                  {t('yes')}
                </Answer>
              </div>
            }
          >
            <span className="block">
              {t('line', {
                claimed: clock(tap.claimed, timeZone),
                received: clock(tap.received, timeZone),
              })}
            </span>
            <span className="block">{offBy(tap.clockOff)}</span>
          </Row>
        ))}
      </Rows>
    </Section>
  )

  function offBy(minutes: number | null): string {
    if (minutes === null) return t('unknown')
    return minutes < 120
      ? t('off', { minutes })
      : t('offHours', { hours: Math.round(minutes / 60) })
  }
}

function Answer({
  tap: { tapId, name },
  yes,
  answer,
  name: what,
  children,
}: {
  readonly tap: TapToDecide
  readonly yes: 'yes' | 'no'
  readonly answer: FormAction
  /** What it is read out as. */
  readonly name: string
  readonly children: string
}) {
  return (
    <Form action={answer} label={`${name}: ${what}`} quietSuccess>
      <input type="hidden" name="tapId" value={tapId} />
      <input type="hidden" name="yes" value={yes} />
      <SubmitButton tone={yes === 'yes' ? 'plain' : 'quiet'} size="small">
        {children}
      </SubmitButton>
    </Form>
  )
}
