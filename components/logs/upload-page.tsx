import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'
import { Chip, type ChipTone } from '@/components/ui/chip'
import { ClientWords } from '@/components/ui/client-words'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { LiveRegion } from '@/components/ui/live-region'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import type { UploadState, UploadView } from '@/lib/logs/uploads/types'
import { FocusOnChange } from './focus-on-change'
import { LeftUpload } from './left-upload'
import { sizeText } from './size-text'
import type { UploadAction, UploadActions } from './types'
import { UploadOutcomeView } from './upload-outcome'
import { UploadPreviewView } from './upload-preview'
import { UploadWatch } from './upload-watch'

const TONES: Readonly<Record<UploadState, ChipTone>> = {
  RECEIVING: 'plain',
  READY: 'live',
  QUEUED: 'live',
  RUNNING: 'live',
  DONE: 'ok',
  FAILED: 'no',
  CANCELLED: 'plain',
}

/** One file on its way into the log, at any of its steps. */
export function UploadPageView({
  upload,
  own,
  refusal,
  actions,
}: {
  readonly upload: UploadView
  /** Whether the viewer is the one who sends it. */
  readonly own: boolean
  /** Why the import ended, in words, when it did without an answer. */
  readonly refusal: string | undefined
  readonly actions: UploadActions
}) {
  const t = useTranslations('logs')
  const { fileName, groupName, size } = upload
  // What holds no message cannot be confirmed.
  const state = upload.preview?.messages === 0 && upload.state === 'READY' ? 'FAILED' : upload.state
  return (
    <>
      <PageHead
        above={<Chip tone={TONES[state]}>{t(`state.${state}`)}</Chip>}
        title={<span className="wrap-anywhere">{fileName}</span>}
      >
        {groupName} · {sizeText(size)}
      </PageHead>
      <LiveRegion>{t(`state.${state}`)}</LiveRegion>
      <FocusOnChange value={upload.state}>
        <ClientWords rooms={['logs']}>
          <Step upload={upload} own={own} refusal={refusal} actions={actions} />
        </ClientWords>
      </FocusOnChange>
    </>
  )
}

function Step(props: Parameters<typeof UploadPageView>[0]): ReactNode {
  const { upload, own, refusal, actions } = props
  switch (upload.state) {
    case 'RECEIVING':
      return <LeftUpload upload={upload} own={own} actions={actions} />
    case 'READY':
      return <UploadPreviewView upload={upload} actions={actions} />
    case 'QUEUED':
    case 'RUNNING':
      return <Importing upload={upload} cancel={actions.cancel} />
    case 'DONE':
      return <UploadOutcomeView upload={upload} />
    case 'FAILED':
    case 'CANCELLED':
      return <Ended state={upload.state} refusal={refusal} />
  }
}

function Importing({
  upload,
  cancel,
}: {
  readonly upload: UploadView
  readonly cancel: UploadAction
}) {
  const t = useTranslations('logs')
  const { id, state, received, size, progress, cancelAsked } = upload
  return (
    <div className="grid gap-5">
      <UploadWatch id={id} first={{ state, received, size, progress, cancelAsked }} />
      <p className="max-w-read text-small text-ink-2">{t('job.leave')}</p>
      {cancelAsked ? null : (
        <Form action={cancel.bind(null, id)}>
          <div>
            <SubmitButton tone="plain">{t('job.cancel')}</SubmitButton>
          </div>
        </Form>
      )}
    </div>
  )
}

function Ended({
  state,
  refusal,
}: {
  readonly state: 'FAILED' | 'CANCELLED'
  readonly refusal: string | undefined
}) {
  const t = useTranslations('logs')
  const failed = state === 'FAILED'
  return (
    <Notice
      tone={failed ? 'refusal' : 'info'}
      title={refusal ?? t(failed ? 'ended.failed' : 'ended.cancelled')}
      actions={<LinkButton href="/desk/import">{t('ended.again')}</LinkButton>}
    >
      {failed ? t('ended.nothing') : undefined}
    </Notice>
  )
}
