import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { requireCommunity } from '@/app/frame'
import { EntryFrame } from '@/components/auth/entry-frame'
import { LinkButton } from '@/components/ui/button'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { tokenIn } from '@/lib/auth/links/rules-glued'
import { open } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('applications.applying.open')
  return { title: t('title'), robots: { index: false } }
}

const searchSchema = z.object({
  token: z.string().max(200).catch('').default('').transform(tokenIn),
})

/** Says the same of every link, whether it is good or not: nothing is looked up before the button. */
export default async function OpenApplicationPage({
  searchParams,
}: PageProps<'/application/open'>) {
  const [community, search, t] = await Promise.all([
    requireCommunity(),
    searchParams,
    getTranslations('applications.applying.open'),
  ])
  const { token } = searchSchema.parse(search)
  if (token === '') {
    return (
      <EntryFrame community={community} title={t('goneTitle')} text={t('goneText')}>
        <div>
          <LinkButton href="/application" tone="primary">
            {t('goneDo')}
          </LinkButton>
        </div>
      </EntryFrame>
    )
  }
  return (
    <EntryFrame community={community} title={t('title')} text={t('text')}>
      <Form action={open} label={t('title')}>
        <input type="hidden" name="token" value={token} />
        <SubmitButton size="large" wide>
          {t('button')}
        </SubmitButton>
      </Form>
      <p className="text-small text-ink-2">
        <a href="/application" className="inline-flex min-h-11 items-center underline">
          {t('goneDo')}
        </a>
      </p>
    </EntryFrame>
  )
}
