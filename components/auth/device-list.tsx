import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Row, Rows } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import type { Device } from '@/lib/auth/types'
import { dayAndClock, fromNow } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import type { Temporal } from 'temporal-polyfill'

/** Where one is signed in, this device first. */
export function DeviceList({
  devices,
  now,
  timeZone,
  signOutOne,
}: {
  readonly devices: readonly Device[]
  readonly now: Temporal.Instant
  readonly timeZone: string
  readonly signOutOne: FormAction
}) {
  const t = useTranslations('auth.devices')
  const dates = useTranslations('dates')
  const locale = useLocale()
  return (
    <Rows>
      {devices.map((device) => {
        const name = device.label ?? t('unknown')
        return (
          <Row
            key={device.id}
            title={
              <span className="inline-flex flex-wrap items-center gap-2">
                {name}
                {device.isThisOne ? <Chip tone="ok">{t('thisOne')}</Chip> : null}
              </span>
            }
            end={
              device.isThisOne ? null : (
                <Form action={signOutOne} quietSuccess>
                  <input type="hidden" name="id" value={device.id} />
                  <SubmitButton
                    tone="plain"
                    size="small"
                    aria-label={t('signOutOf', { device: name })}
                  >
                    {t('signOut')}
                  </SubmitButton>
                </Form>
              )
            }
          >
            <Time at={device.lastSeenAt}>
              {t('seen', { when: fromNow(dates, now, device.lastSeenAt) })}
            </Time>
            {' · '}
            <Time at={device.signedInAt}>
              {t('since', { when: dayAndClock(locale, device.signedInAt, timeZone) })}
            </Time>
            {device.via === null ? null : ` · ${wayOf(t, device)}`}
          </Row>
        )
      })}
    </Rows>
  )
}

function wayOf(
  t: ReturnType<typeof useTranslations<'auth.devices'>>,
  { via, madeBy }: Device,
): string {
  if (via === 'PERSONAL') {
    return madeBy === null ? t('via.CONSOLE') : t('via.PERSONAL', { name: madeBy })
  }
  return t(`via.${via ?? 'EMAIL'}`)
}
