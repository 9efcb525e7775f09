import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { requireCommunity } from '@/app/frame'
import { ApplyingEntry } from '@/components/applications/applying-entry'
import { DemoRoles } from '@/components/auth/demo-roles'
import { DeskByPasskey } from '@/components/auth/desk-by-passkey'
import { EntryFrame } from '@/components/auth/entry-frame'
import { PasskeyEntry } from '@/components/auth/passkey-entry'
import { ProviderButton } from '@/components/auth/provider-button'
import { SignInAgainWays } from '@/components/auth/sign-in-again'
import { SignInForm } from '@/components/auth/sign-in-form'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { offersDemo } from '@/lib/auth/demo/commands'
import { currentViewer } from '@/lib/auth/current'
import { ownAddress } from '@/lib/auth/links/queries'
import { offeredProviders } from '@/lib/auth/accounts/provider'
import { offersPasskeys, passkeyPlace, passkeys as ownPasskeys } from '@/lib/auth/passkeys/queries'
import { safeNext } from '@/lib/auth/links/rules-next'
import { config } from '@/lib/config/config'
import { mailReachesPeople } from '@/lib/mail/transport'
import { isIdle } from '@/lib/auth/roles'
import { askForLink, askForOwnLink, enterDemo } from '@/app/(entry)/actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.signIn')
  return { title: t('title'), robots: { index: false } }
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const [community, viewer, search, head, t, desk] = await Promise.all([
    requireCommunity(),
    currentViewer(),
    searchParams,
    headers(),
    getTranslations('auth.signIn'),
    getTranslations('auth.desk'),
  ])
  const next = safeNext(search['next'])
  const demo = offersDemo(head)
  // Right after the tap the server asks itself for this page, which never counts as this machine.
  const refused = demo !== 'never' && search['demo'] === 'refused'
  const mail = mailReachesPeople()
  const passkeys = offersPasskeys(head)
  const providers = offeredProviders()
  if (viewer.kind === 'member' && search['again'] !== undefined) {
    return (
      <EntryFrame
        community={community}
        title={t('again.title')}
        text={t('again.text', {
          minutes: config().RECENT_SIGN_IN_MINUTES,
          name: viewer.displayName,
        })}
      >
        {demo === 'here' ? <DemoRoles action={enterDemo} next={next} /> : null}
        {passkeys ? <PasskeyEntry next={next} autofill={false} /> : null}
        {providers.map((one) => (
          <ProviderButton key={one.id} offered={one} to="sign-in" next={next} />
        ))}
        <SignInAgainWays
          email={mail ? await ownAddress(viewer) : null}
          next={next}
          action={askForOwnLink}
        />
      </EntryFrame>
    )
  }
  if (search['desk'] !== undefined && isIdle(viewer)) {
    const has = (await ownPasskeys(viewer)).length > 0
    return (
      <EntryFrame community={community} title={desk('title')} text={desk('text')}>
        <DeskByPasskey has={has} place={passkeyPlace(head)} next={next} />
      </EntryFrame>
    )
  }
  return (
    <EntryFrame
      community={community}
      title={t('title')}
      text={demo === 'here' ? undefined : mail ? t('text') : t('noMailText')}
    >
      {viewer.kind === 'member' ? (
        <Notice
          title={t('already', { name: viewer.displayName })}
          actions={<LinkButton href={next}>{t('goOn')}</LinkButton>}
        />
      ) : null}
      {viewer.kind === 'applicant' ? <ApplyingEntry applied /> : null}
      {refused ? (
        <div role="alert">
          <Notice
            tone="refusal"
            title={t('demo.refused')}
            actions={<LinkButton href="/sign-in">{t('demo.again')}</LinkButton>}
          />
        </div>
      ) : null}
      {demo === 'here' ? <DemoRoles action={enterDemo} next={next} /> : null}
      {demo === 'elsewhere' && !refused ? <Notice title={t('demo.unavailable')} /> : null}
      {demo === 'here' ? <p className="text-lead text-ink-2">{t('demo.orMail')}</p> : null}
      {mail ? <SignInForm action={askForLink} next={next} passkeys={passkeys} /> : null}
      {passkeys ? <PasskeyEntry next={next} autofill={mail} /> : null}
      {providers.map((one) => (
        <ProviderButton key={one.id} offered={one} to="sign-in" next={next} />
      ))}
      {demo === 'here' ? (
        <p>
          <a href="/mailbox" className="inline-flex min-h-11 items-center underline">
            {t('demo.mailbox')}
          </a>
        </p>
      ) : null}
      <p className="text-small text-ink-2">{mail ? t('organiser') : t('noMailWhere')}</p>
      {viewer.kind === 'visitor' ? <ApplyingEntry applied={false} /> : null}
    </EntryFrame>
  )
}
