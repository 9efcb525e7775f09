import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { Draw, DrawChip } from '@/components/draws/draw'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { drawForViewer } from '@/lib/draws/queries'
import { throwIn } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('draws')
  return { title: t('title'), robots: { index: false } }
}

export default async function DrawPage({ params }: PageProps<'/draws/[id]'>) {
  const [viewer, community, { id }, t] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    params,
    getTranslations('draws'),
  ])
  const draw = await drawForViewer(viewer, id)
  if (draw === null) denyAccess(viewer, `/draws/${id}`)
  const known = draw.purpose === 'activity-review' || draw.purpose === 'speaker'
  return (
    <Frame>
      <div className="max-w-form">
        <PageHead
          title={known ? `${t('title')} · ${t(`purposes.${draw.purpose}`)}` : t('title')}
          above={<DrawChip state={draw.state} />}
        >
          {t('intro')}
        </PageHead>
        <Draw draw={draw} timeZone={community.timeZone} throwWord={throwIn} />
      </div>
    </Frame>
  )
}
