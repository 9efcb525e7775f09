import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { AboutForm } from '@/components/members/about-form'
import { AddGroup, GroupList } from '@/components/settings/groups'
import { Changed } from '@/components/settings/subjects'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { Row, Rows, Section } from '@/components/ui/section'
import { currentViewer } from '@/lib/auth/current'
import { settingChanges } from '@/lib/settings/queries'
import { add, change, describe } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.groups')
  return { title: t('title') }
}

export default async function GroupSettingsPage() {
  const [viewer, { groups, timeZone }, t, words] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    getTranslations('settings.groups'),
    getTranslations('settings'),
  ])
  const changes = await settingChanges(viewer)
  if (changes === null) denyAccess(viewer, '/desk/settings/groups')
  return (
    <>
      <PageHead
        back={<BackLink href="/desk/settings">{words('back')}</BackLink>}
        title={t('title')}
        end={<AddGroup action={add} />}
      >
        {t('intro')}
        <span className="block">
          <Changed changed={changes.get('groups') ?? null} timeZone={timeZone} />
        </span>
      </PageHead>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-2 lg:gap-x-12">
        <GroupList groups={groups} action={change} />
        <div className="grid content-start gap-10">
          <AboutForm groups={groups} action={describe} />
          <Section title={t('more')}>
            <Rows>
              {(['seats', 'evenings'] as const).map((page) => (
                <Row key={page} title={<a href={PAGES[page]}>{t(`${page}Link`)}</a>}>
                  {t(`${page}Text`)}
                </Row>
              ))}
            </Rows>
          </Section>
        </div>
      </div>
    </>
  )
}

const PAGES = { seats: '/desk/groups', evenings: '/desk/settings/evenings' } as const
