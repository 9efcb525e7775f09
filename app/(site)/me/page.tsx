import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { turnAway } from '@/app/doors'
import { Frame } from '@/app/frame'
import { ProfileForm } from '@/components/members/profile-form'
import { LinkButton } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { currentViewer } from '@/lib/auth/current'
import { ownProfile } from '@/lib/members/queries-profile'
import { saveProfile } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('members.me')
  return { title: t('title'), robots: { index: false } }
}

export default async function MePage() {
  const viewer = await currentViewer()
  const [profile, t] = await Promise.all([ownProfile(viewer), getTranslations('members.me')])
  if (profile === null) turnAway(viewer, '/me')
  return (
    <Frame here="me">
      <div className="max-w-form">
        <PageHead title={t('title')}>{t('intro')}</PageHead>
        <ProfileForm profile={profile} action={saveProfile} />
        <div className="mt-10 grid gap-8">
          <Section title={t('email')}>
            <p className="py-4 wrap-anywhere text-ink-2">{profile.email ?? t('emailNone')}</p>
          </Section>
          <Section title={t('devices')}>
            <div className="flex flex-wrap items-center justify-between gap-3 py-4">
              <p className="text-small text-ink-2">{t('devicesText')}</p>
              <LinkButton href="/me/devices">{t('devices')}</LinkButton>
            </div>
          </Section>
        </div>
      </div>
    </Frame>
  )
}
