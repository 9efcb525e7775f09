import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { CopyCode } from '@/components/claims/copy-code'
import { Notice } from '@/components/ui/notice'
import type { OwnClaim } from '@/lib/claims/types-view'
import { phraseOf } from '@/lib/claims/rules-codes'
import { dayAndClock } from '@/lib/i18n/dates'
import { EnterWhenProven } from './enter-when-proven'

type Action = (data: FormData) => Promise<void>

/** The claim of this browser: what to say, and what comes of it, live. */
export function OwnClaimView({
  claim,
  timeZone,
  from,
  actions,
}: {
  readonly claim: OwnClaim
  readonly timeZone: string
  /** The key of the address it came by, to look again. */
  readonly from: string
  readonly actions: { readonly enter: () => Promise<void>; readonly giveUp: Action }
}) {
  const t = useTranslations('claims.page')
  const locale = useLocale()
  const { state } = claim
  const waits = state === 'OPEN' || state === 'SAID' || state === 'APPROVED'
  return (
    <>
      <p className="text-small text-ink-2">{t('ownIn', { group: claim.group })}</p>
      {claim.nickname === null ? null : (
        <p className="-mt-5 font-serif text-title wrap-anywhere">{claim.nickname}</p>
      )}
      {state === 'OPEN' ? (
        <>
          <CopyCode label={t('say')} text={phraseOf(claim.code)} button={t('copy')} />
          <Notice tone="live" title={t('warning')} />
          <section>
            <h2 className="text-title">{t('nextTitle')}</h2>
            <p className="mt-1.5 text-ink-2">{t('next')}</p>
            <p className="mt-1.5 text-small text-ink-2">
              {t('until', { when: dayAndClock(locale, claim.expiresAt, timeZone) })}
            </p>
          </section>
        </>
      ) : state === 'WITHDRAWN' ? null : (
        <div role="status">
          <Notice tone={TONES[state]} title={t(`state.${state}title`)}>
            {t(`state.${state}`)}
          </Notice>
        </div>
      )}
      {waits ? <EnterWhenProven state={state} enter={actions.enter} button={t('enter')} /> : null}
      <form action={actions.giveUp}>
        <input type="hidden" name="key" value={from} />
        <Button type="submit" tone={waits ? 'quiet' : 'primary'}>
          {t(waits ? 'withdraw' : 'again')}
        </Button>
      </form>
    </>
  )
}

const TONES = {
  SAID: 'live',
  APPROVED: 'ok',
  USED: 'info',
  REFUSED: 'refusal',
  OVERTAKEN: 'refusal',
  EXPIRED: 'info',
} as const
