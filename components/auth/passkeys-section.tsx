import { useLocale, useTranslations } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Row, Rows, Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import { signInAgainPath } from '@/lib/auth/links/rules-next'
import type { OwnPasskey, PasskeyPlace } from '@/lib/auth/passkeys/types'
import { dayAndClock, fromNow } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { AddPasskey } from './add-passkey'
import { PasskeysElsewhere } from './passkeys-elsewhere'

/** A member's passkeys: what each is, when it was used last, and the ways to add and to remove one. */
export function PasskeysSection({
  passkeys,
  place,
  recent,
  now,
  timeZone,
  add,
  remove,
}: {
  readonly passkeys: readonly OwnPasskey[]
  readonly place: PasskeyPlace
  /** How recent the sign-in is: adding one asks for a recent one. */
  readonly recent: { readonly isRecent: boolean; readonly minutes: number }
  readonly now: Temporal.Instant
  readonly timeZone: string
  readonly add: FormAction
  readonly remove: FormAction
}) {
  const t = useTranslations('auth.passkeys')
  return (
    <Section title={t('title')} id="passkeys">
      <p className="py-4 text-small text-ink-2">{t('text')}</p>
      {passkeys.length === 0 ? null : (
        <Rows>
          {passkeys.map((passkey) => (
            <PasskeyRow
              key={passkey.id}
              passkey={passkey}
              now={now}
              timeZone={timeZone}
              remove={remove}
            />
          ))}
        </Rows>
      )}
      <div className="mt-5 grid gap-3">
        {!place.isHere ? (
          <p className="text-small text-ink-2">
            <PasskeysElsewhere origin={place.elsewhere} path="/me/devices#passkeys" />
          </p>
        ) : recent.isRecent ? (
          <AddPasskey
            action={add}
            words={{
              add: t('add'),
              unsupported: t('unsupported'),
              cancelled: t('cancelled'),
              exists: t('exists'),
              failed: t('failed'),
            }}
          />
        ) : (
          <>
            <p className="text-small text-ink-2">{t('againText', { minutes: recent.minutes })}</p>
            <div>
              <LinkButton href={signInAgainPath('/me/devices#passkeys')}>{t('again')}</LinkButton>
            </div>
          </>
        )}
      </div>
    </Section>
  )
}

function PasskeyRow({
  passkey,
  now,
  timeZone,
  remove,
}: {
  readonly passkey: OwnPasskey
  readonly now: Temporal.Instant
  readonly timeZone: string
  readonly remove: FormAction
}) {
  const t = useTranslations('auth.passkeys')
  const dates = useTranslations('dates')
  const locale = useLocale()
  const { id, createdAt, lastUsedAt, isThisOne } = passkey
  const device = passkey.device ?? t('unknown')
  return (
    <Row
      title={
        <span className="inline-flex flex-wrap items-center gap-2">
          {device}
          {isThisOne ? <Chip tone="ok">{t('thisOne')}</Chip> : null}
        </span>
      }
      end={
        <ConfirmDialog
          trigger={{ label: t('remove'), name: t('removeOf', { device }), size: 'small' }}
          title={t('sure')}
          confirm={t('remove')}
          action={remove}
          fields={{ id }}
        >
          <p>{t('sureText')}</p>
        </ConfirmDialog>
      }
    >
      <Time at={createdAt}>{t('made', { when: dayAndClock(locale, createdAt, timeZone) })}</Time>
      {' · '}
      {lastUsedAt === null ? (
        t('unused')
      ) : (
        <Time at={lastUsedAt}>{t('used', { when: fromNow(dates, now, lastUsedAt) })}</Time>
      )}
    </Row>
  )
}
