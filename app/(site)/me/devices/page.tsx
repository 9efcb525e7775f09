import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { headers } from 'next/headers'
import { AccountsSection } from '@/components/auth/accounts-section'
import { DeviceList } from '@/components/auth/device-list'
import { PasskeysSection } from '@/components/auth/passkeys-section'
import { BackToMe } from '@/components/shell/back-to'
import { Button } from '@/components/ui/button'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { offeredProviders } from '@/lib/auth/accounts/provider'
import { accounts } from '@/lib/auth/accounts/queries'
import { providerSchema, resultSchema } from '@/lib/auth/accounts/schema'
import { passkeyPlace, passkeys } from '@/lib/auth/passkeys/queries'
import { isRecent } from '@/lib/auth/sessions/rules-recent'
import { devices } from '@/lib/auth/devices/queries'
import { config } from '@/lib/config/config'
import { now } from '@/lib/shared/clock'
import {
  addOwnPasskey,
  leave,
  removeAccount,
  removeOwnPasskey,
  signOutAllOthers,
  signOutOne,
} from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.devices')
  return { title: t('title'), robots: { index: false } }
}

export default async function DevicesPage({ searchParams }: PageProps<'/me/devices'>) {
  const [viewer, community] = await Promise.all([currentViewer(), requireCommunity()])
  if (viewer.kind !== 'member') denyAccess(viewer, '/me/devices')
  const [list, keys, linked, head, search, t] = await Promise.all([
    devices(viewer),
    passkeys(viewer),
    accounts(viewer),
    headers(),
    searchParams,
    getTranslations('auth.devices'),
  ])
  const { SESSION_DAYS, SESSION_IDLE_DAYS, RECENT_SIGN_IN_MINUTES: minutes } = config()
  const at = now()
  const recent = { isRecent: isRecent(viewer.signedInAt, at, minutes), minutes }
  const providers = offeredProviders()
  const result = resultSchema.parse(search['account'])
  const by = providerSchema.parse(search['by'])
  const [accountWords, resultIn] = [
    await getTranslations('auth.accounts'),
    await resultWords(minutes),
  ]
  return (
    <Frame here="me">
      <div className="max-w-form">
        <PageHead back={<BackToMe />} title={t('title')}>
          {t('text', { idle: SESSION_IDLE_DAYS, max: SESSION_DAYS })}
        </PageHead>
        <DeviceList devices={list} now={at} timeZone={community.timeZone} signOutOne={signOutOne} />
        <div className="mt-7 flex flex-wrap items-start gap-3">
          <form action={leave}>
            <Button type="submit">{t('signOutHere')}</Button>
          </form>
          {list.length > 1 ? (
            <Form action={signOutAllOthers} label={t('others')}>
              <SubmitButton tone="plain">{t('others')}</SubmitButton>
            </Form>
          ) : null}
        </div>
        {list.length > 1 ? null : <p className="mt-4 text-small text-ink-2">{t('onlyThis')}</p>}
        <div className="mt-10">
          <PasskeysSection
            passkeys={keys}
            place={passkeyPlace(head)}
            recent={recent}
            now={at}
            timeZone={community.timeZone}
            add={addOwnPasskey}
            remove={removeOwnPasskey}
          />
        </div>
        {providers.map((one) => (
          <div key={one.id} className="mt-10">
            <AccountsSection
              offered={one}
              accounts={linked.filter(({ provider }) => provider === one.id)}
              result={
                result === undefined || one.id !== by
                  ? null
                  : resultIn(result, one.name ?? accountWords('wechat'))
              }
              recent={recent}
              now={at}
              timeZone={community.timeZone}
              remove={removeAccount}
            />
          </div>
        ))}
      </div>
    </Frame>
  )
}

/** In words: what came of linking an account, as the address says. */
async function resultWords(minutes: number) {
  const [t, refusals] = await Promise.all([
    getTranslations('auth.accounts'),
    getTranslations('refusals'),
  ])
  return (result: NonNullable<ReturnType<typeof resultSchema.parse>>, provider: string) => {
    if (result === 'linked') return { done: true, sentence: t('linked') }
    if (result === 'failed') return { done: false, sentence: t('failed', { provider }) }
    return { done: false, sentence: refusals(result, { minutes }) }
  }
}
