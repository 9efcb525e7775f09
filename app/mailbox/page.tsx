import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { Frame, requireCommunity } from '@/app/frame'
import { MailboxList } from '@/components/auth/mailbox-list'
import { PageHead } from '@/components/ui/page-head'
import { isLocal } from '@/lib/http/peer'
import { mailbox } from '@/lib/mail/mailbox'

export async function generateMetadata(): Promise<Metadata> {
  if ((await mailsHere()) === null) notFound()
  const t = await getTranslations('mail.mailbox')
  return { title: t('title'), robots: { index: false } }
}

/**
 * Outgoing mail of the demo and of development. In production there is no such page, and elsewhere
 * only on the machine itself: a reader of these mails can sign in as any member.
 */
export default async function MailboxPage() {
  const mails = await mailsHere()
  if (mails === null) notFound()
  const [community, t] = await Promise.all([requireCommunity(), getTranslations('mail.mailbox')])
  return (
    <Frame>
      <div className="max-w-read">
        <PageHead title={t('title')}>{t('text', { count: mails.length })}</PageHead>
        <MailboxList mails={mails} timeZone={community.timeZone} />
      </div>
    </Frame>
  )
}

async function mailsHere() {
  return isLocal(await headers()) ? mailbox() : null
}
