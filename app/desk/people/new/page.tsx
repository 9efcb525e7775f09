import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { PersonFields } from '@/components/members/person-fields'
import { BackToDesk } from '@/components/shell/back-to'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { homesOf } from '@/lib/communities/rules-groups'
import { canManagePeople } from '@/lib/members/policy'
import { add } from '../actions'

export default async function NewPersonPage() {
  const [viewer, community, t] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    getTranslations('members.desk'),
  ])
  if (!canManagePeople(viewer)) denyAccess(viewer, '/desk/people/new')
  return (
    <div className="max-w-form">
      <PageHead back={<BackToDesk place="people" />} title={t('addTitle')}>
        {t('addIntro')}
      </PageHead>
      <Form action={add} label={t('addTitle')}>
        <PersonFields groups={homesOf(community.groups)} />
        <div>
          <SubmitButton>{t('addDo')}</SubmitButton>
        </div>
      </Form>
    </div>
  )
}
