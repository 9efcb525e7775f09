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
              <div className="flex flex-wrap gap-3">
                <Answer
                  tap={tap}
                  yes="yes"
                  answer={answer}
                  label={t(tap.refused ? 'after' : 'yes')}
                />
                {tap.refused ? null : <Answer tap={tap} yes="no" answer={answer} label={t('no')} />}
              </div>
            }
          >
            {[
              t('line', {
                claimed: clock(tap.claimed, timeZone),
                received: clock(tap.received, timeZone),
              }),
              tap.clockOff === null ? t('unknown') : t('off', { minutes: tap.clockOff }),
            ].join(' · ')}
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

function Answer({
  tap: { tapId, name },
  yes,
  answer,
  label,
}: {
  readonly tap: TapToDecide
  readonly yes: 'yes' | 'no'
  readonly answer: FormAction
  readonly label: string
}) {
  return (
    <Form action={answer} label={`${name}: ${label}`} quietSuccess>
      <input type="hidden" name="tapId" value={tapId} />
      <input type="hidden" name="yes" value={yes} />
      <SubmitButton tone={yes === 'yes' ? 'plain' : 'quiet'}>{label}</SubmitButton>
    </Form>
  )
}
