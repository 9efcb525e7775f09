import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { Whole } from '@/components/shell/whole'
import { LinkButton } from '@/components/ui/button'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell.notFound')
  return { title: t('title'), robots: { index: false } }
}

/** One answer for a wrong address and for what this viewer may not see: the two look the same. */
export default function NotFound() {
  const t = useTranslations('shell.notFound')
  return (
    <Whole
      title={t('title')}
      text={t('text')}
      actions={
        <>
          <LinkButton href="/" tone="primary">
            {t('home')}
          </LinkButton>
          <LinkButton href="/archive">{t('archive')}</LinkButton>
        </>
      }
    />
  )
}
