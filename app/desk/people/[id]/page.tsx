import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { turnAway } from '@/app/doors'
import { settledCommunity } from '@/app/frame'
import { PersonalLinkSection } from '@/components/auth/personal-link-section'
import { Duties } from '@/components/members/duties'
import { PersonFields } from '@/components/members/person-fields'
import { Standing } from '@/components/members/standing'
import { Form, SubmitButton } from '@/components/ui/form'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { canMakeLink } from '@/lib/auth/policy'
import { ROLES } from '@/lib/auth/types'
import { canChangeStanding, canGrant } from '@/lib/members/policy'
import { personForDesk } from '@/lib/members/queries-profile'
import { correct, setRole, setStanding } from '../actions'
import { makePersonalLink } from '../link-actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('members.desk')
  return { title: t('title') }
}

export default async function DeskPersonPage({ params }: PageProps<'/desk/people/[id]'>) {
  const [viewer, community, { id }, t] = await Promise.all([
    currentViewer(),
    settledCommunity(),
    params,
    getTranslations('members.desk'),
  ])
  const person = z.uuid().safeParse(id).success ? await personForDesk(viewer, id) : null
  if (person === null) turnAway(viewer, `/desk/people/${id}`)
  const roles = ROLES.map((role) => ({
    role,
    held: person.roles.includes(role),
    may: canGrant(viewer, role) && person.status === 'ACTIVE',
  }))
  return (
    <div className="grid max-w-form gap-10">
      <div>
        <PageHead title={person.displayName}>{person.groupNickname}</PageHead>
        <Form action={correct.bind(null, id)} label={t('correct')}>
          <PersonFields person={person} groups={community.groups} />
          <div>
            <SubmitButton>{t('correct')}</SubmitButton>
          </div>
        </Form>
      </div>
      <Duties member={person} roles={roles} action={setRole} />
      {canChangeStanding(viewer, person) ? <Standing member={person} action={setStanding} /> : null}
      {canMakeLink(viewer, person) && person.status === 'ACTIVE' ? (
        <PersonalLinkSection action={makePersonalLink} memberId={id} />
      ) : null}
    </div>
  )
}
