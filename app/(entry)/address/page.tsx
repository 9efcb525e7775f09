import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireCommunity } from '@/app/frame'
import { EntryFrame } from '@/components/auth/entry-frame'
import { LinkButton } from '@/components/ui/button'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { tokenIn } from '@/lib/auth/links/rules-glued'
import { proofSchema } from '@/lib/members/address/schema'
import { prove } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('members.address')
  return { title: t('page.title'), robots: { index: false } }
}

/** Says the same of every link, whether it is good or not: nothing is looked up before the button. */
export default async function AddressPage({ searchParams }: PageProps<'/address'>) {
  const [community, search, t] = await Promise.all([
    requireCommunity(),
    searchParams,
    getTranslations('members.address'),
  ])
  if (search['done'] !== undefined) {
    return (
      <EntryFrame community={community} title={t('page.doneTitle')} text={t('page.doneText')}>
        <div>
          <LinkButton href="/" tone="primary">
            {t('page.home')}
          </LinkButton>
        </div>
      </EntryFrame>
    )
  }
  return (
    <EntryFrame community={community} title={t('page.title')} text={t('page.text')}>
      <Form action={prove} label={t('page.title')}>
        <input type="hidden" name="token" value={tokenIn(proofSchema.parse(search).token)} />
        <SubmitButton size="large" wide>
          {t('page.button')}
        </SubmitButton>
      </Form>
    </EntryFrame>
  )
}
