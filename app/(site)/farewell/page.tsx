import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { requireCommunity } from '@/app/frame'
import { EntryFrame } from '@/components/auth/entry-frame'
import { LinkButton } from '@/components/ui/button'
import { FreshDocument } from '@/components/ui/fresh-document'
import { currentViewer } from '@/lib/auth/current'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('privacy.farewell')
  return { title: t('title'), robots: { index: false } }
}

/** Where erasing oneself ends: signed out, and without a name. It knows no more than any visitor does. */
export default async function FarewellPage() {
  const [viewer, community, t] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    getTranslations('privacy.farewell'),
  ])
  if (viewer.kind === 'member') redirect('/me')
  return (
    <EntryFrame community={community} title={t('title')} text={t('text')}>
      <FreshDocument />
      <p>{t('remains')}</p>
      <p className="flex flex-wrap gap-3">
        <LinkButton href="/">{t('home')}</LinkButton>
        <LinkButton href="/archive">{t('archive')}</LinkButton>
      </p>
    </EntryFrame>
  )
}
