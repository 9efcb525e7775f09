import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Notice } from '@/components/ui/notice'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { UploadView } from '@/lib/logs/uploads/types'
import { SendForm } from './send-form'
import { sizeText } from './size-text'
import type { UploadActions } from './types'

/** An upload whose bytes are not all there: goes on where it was left, or is thrown away. */
export function LeftUpload({
  upload,
  own,
  actions,
}: {
  readonly upload: UploadView
  readonly own: boolean
  readonly actions: UploadActions
}) {
  const t = useTranslations('logs.left')
  const { id, fileName, received, size } = upload
  const whole = received === size
  const send = { cancel: actions.cancel, finish: actions.finish }
  return (
    <div className="grid gap-7">
      <div className="max-w-form">
        <ProgressBar
          label={t('received')}
          value={received}
          max={size}
          note={`${sizeText(received)} / ${sizeText(size)}`}
        />
      </div>
      {own ? null : (
        <Notice
          title={t('notYours')}
          actions={<LinkButton href="/desk/import">{t('ownOne')}</LinkButton>}
        >
          {t('notYoursText')}
        </Notice>
      )}
      {own && !whole ? (
        <>
          <p className="max-w-read text-small text-ink-2">{t('text', { file: fileName })}</p>
          <SendForm groups={[]} upload={{ id, fileName, received, size }} actions={send} />
        </>
      ) : null}
      {whole ? (
        <Form action={actions.finish.bind(null, id)}>
          <p className="max-w-read text-small text-ink-2">{t('whole')}</p>
          <div>
            <SubmitButton>{t('preview')}</SubmitButton>
          </div>
        </Form>
      ) : null}
      <Form action={actions.cancel.bind(null, id)}>
        <div>
          <SubmitButton tone="plain">{t('discard')}</SubmitButton>
        </div>
      </Form>
    </div>
  )
}
