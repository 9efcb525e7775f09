import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { requireCommunity } from '@/app/frame'
import { EntryFrame } from '@/components/auth/entry-frame'
import { OpenForm } from '@/components/auth/open-form'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { tokenIn, withoutGlued } from '@/lib/auth/links/rules-glued'
import { newToken } from '@/lib/auth/tokens'
import { safeNext } from '@/lib/auth/links/rules-next'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.open')
  return { title: t('title'), robots: { index: false } }
}

const searchSchema = z.object({
  token: z.string().max(200).catch('').transform(tokenIn),
  next: z.string().catch('/').transform(withoutGlued),
  refused: z.string().optional().catch('1'),
  wait: z.coerce.number().int().min(1).max(60).optional().catch(undefined),
})

/** Says the same of every link, whether it is good or not: nothing is looked up before the button. */
export default async function OpenPage({ searchParams }: PageProps<'/sign-in/open'>) {
  const [community, search, t] = await Promise.all([
    requireCommunity(),
    searchParams,
    getTranslations('auth.open'),
  ])
  const { token, next, refused, wait } = searchSchema.parse(search)
  if (refused !== undefined || token === '') {
    return (
      <EntryFrame community={community} title={t('failedTitle')} text={t('failedText')}>
        <p>{t('failedNext')}</p>
        <div>
          <LinkButton href="/sign-in" tone="primary">
            {t('again')}
          </LinkButton>
        </div>
      </EntryFrame>
    )
  }
  return (
    <EntryFrame community={community} title={t('title')} text={t('text')}>
      {wait === undefined ? null : (
        <Notice tone="refusal" title={t('busyTitle')}>
          {t('busyText', { minutes: wait })}
        </Notice>
      )}
      <OpenForm token={token} next={safeNext(next)} press={newToken()} button={t('button')} />
    </EntryFrame>
  )
}
