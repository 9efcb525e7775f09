import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { UploadPageView } from '@/components/logs/upload-page'
import { currentViewer } from '@/lib/auth/current'
import { refusalSentence } from '@/lib/i18n/refusal'
import { canSendTo } from '@/lib/logs/policy'
import { uploadForDesk } from '@/lib/logs/uploads/queries'
import { cancel, finish, start } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('logs')
  return { title: t('title') }
}

export default async function UploadPage({ params }: PageProps<'/desk/import/[id]'>) {
  const [viewer, { id }] = await Promise.all([currentViewer(), params, requireCommunity()])
  const known = z.uuid().safeParse(id).success
  const upload = known ? await uploadForDesk(viewer, id) : null
  if (upload === null) denyAccess(viewer, `/desk/import/${id}`)
  const [t, locale] = await Promise.all([getTranslations('refusals'), getLocale()])
  const { outcome } = upload
  const refusal =
    outcome?.kind === 'refusal' ? refusalSentence(t, outcome.refusal, locale) : undefined
  return (
    <UploadPageView
      upload={upload}
      own={canSendTo(viewer, upload)}
      refusal={refusal}
      actions={{ cancel, finish, start }}
    />
  )
}
