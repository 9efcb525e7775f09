import { useLocale, useTranslations } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Notice } from '@/components/ui/notice'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Row, Rows, Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import type { OfferedProvider, OwnAccount } from '@/lib/auth/accounts/types'
import { signInAgainPath } from '@/lib/auth/links/rules-next'
import { dayAndClock, fromNow } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { ProviderButton } from './provider-button'

/** A member's linked accounts of one provider, and the ways to link and to remove one. */
export function AccountsSection({
  offered,
  accounts,
  result,
  recent,
  now,
  timeZone,
  remove,
}: {
  readonly offered: OfferedProvider
  readonly accounts: readonly OwnAccount[]
  /** What came of linking one a moment ago. */
  readonly result: { readonly done: boolean; readonly sentence: string } | null
  readonly recent: { readonly isRecent: boolean; readonly minutes: number }
  readonly now: Temporal.Instant
  readonly timeZone: string
  readonly remove: FormAction
}) {
  const t = useTranslations('auth.accounts')
  const dates = useTranslations('dates')
  const locale = useLocale()
  const provider = offered.name ?? t('wechat')
  const id = `accounts-${offered.id.toLowerCase()}`
  return (
    <Section title={t('title', { provider })} id={id}>
      <p className="py-4 text-small text-ink-2">
        {offered.name === null ? t('wechatText') : t('text', { provider })}
      </p>
      {result === null ? null : (
        <div role={result.done ? 'status' : 'alert'} className="pb-4">
          <Notice tone={result.done ? 'ok' : 'refusal'} title={result.sentence} />
        </div>
      )}
      {accounts.length === 0 ? null : (
        <Rows>
          {accounts.map(({ id: accountId, linkedAt, lastUsedAt, isThisOne }) => (
            <Row
              key={accountId}
              title={
                <span className="inline-flex flex-wrap items-center gap-2">
                  {t('row', { provider })}
                  {isThisOne ? <Chip tone="ok">{t('thisOne')}</Chip> : null}
                </span>
              }
              end={
                <ConfirmDialog
                  trigger={{ label: t('remove'), size: 'small' }}
                  title={t('sure')}
                  confirm={t('remove')}
                  action={remove}
                  fields={{ id: accountId }}
                >
                  <p>{t('sureText')}</p>
                </ConfirmDialog>
              }
            >
              <Time at={linkedAt}>
                {t('made', { when: dayAndClock(locale, linkedAt, timeZone) })}
              </Time>
              {' · '}
              {lastUsedAt === null ? (
                t('unused')
              ) : (
                <Time at={lastUsedAt}>{t('used', { when: fromNow(dates, now, lastUsedAt) })}</Time>
              )}
            </Row>
          ))}
        </Rows>
      )}
      <div className="mt-5 grid gap-3">
        {recent.isRecent ? (
          <div>
            <ProviderButton offered={offered} to="link" />
          </div>
        ) : (
          <>
            <p className="text-small text-ink-2">{t('againText', { minutes: recent.minutes })}</p>
            <div>
              <LinkButton href={signInAgainPath(`/me/devices#${id}`)}>{t('again')}</LinkButton>
            </div>
          </>
        )}
      </div>
    </Section>
  )
}
