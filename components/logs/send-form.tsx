'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type SubmitEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { ReloadLink } from '@/components/ui/reload-link'
import { asksToReload } from '@/lib/i18n/reload'
import { Select } from '@/components/ui/forms/select'
import { LIMITS } from '@/lib/logs/limits'
import { FileField } from './file-field'
import { Sending } from './sending'
import { sizeText } from './size-text'
import type { UploadAction } from './types'
import { useSending } from './use-sending'

type Group = { readonly id: string; readonly name: string }
type LeftBehind = {
  readonly id: string
  readonly fileName: string
  readonly size: number
  readonly received: number
}

/** Chooses a log and its pictures and sends them; with `upload`, goes on where it was left. */
export function SendForm({
  groups,
  upload,
  actions,
}: {
  readonly groups: readonly Group[]
  readonly upload?: LeftBehind
  readonly actions: { readonly cancel: UploadAction; readonly finish: UploadAction }
}) {
  const t = useTranslations('logs.send')
  const form = useRef<HTMLFormElement>(null)
  const [files, setFiles] = useState<readonly File[]>([])
  const [pictures, setPictures] = useState<readonly File[]>([])
  const [fault, setFault] = useState<string>()
  const { step, start, cancel } = useSending(actions)

  if (step.step !== 'choosing') return <Sending step={step} cancel={() => void cancel()} />

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const file = files[0]
    const found = faultOf(file)
    setFault(found)
    if (file === undefined || found !== undefined) {
      form.current?.querySelector<HTMLElement>('input[type=file]')?.focus()
      return
    }
    const chosen = new FormData(event.currentTarget).get('groupId')
    const groupId = typeof chosen === 'string' ? chosen : (groups[0]?.id ?? '')
    const into =
      upload === undefined ? { groupId } : { uploadId: upload.id, received: upload.received }
    void start({ file, pictures: pictures.filter(fits), into })
  }

  /** What can be refused before anything is sent. */
  function faultOf(file: File | undefined): string | undefined {
    if (file === undefined) return t('noFile')
    if (file.size === 0) return t('empty', { file: file.name })
    const max = LIMITS.file / 1024 ** 2
    if (file.size > LIMITS.file) return t('tooLarge', { file: file.name, megabytes: max })
    if (upload === undefined) return undefined
    const same = file.name === upload.fileName && file.size === upload.size
    return same ? undefined : t('another', { file: upload.fileName, size: sizeText(upload.size) })
  }

  const left = pictures.length - pictures.filter(fits).length
  return (
    <form ref={form} onSubmit={submit} noValidate className="grid max-w-form gap-5">
      {upload === undefined && groups.length > 1 ? (
        <Select
          name="groupId"
          label={t('group')}
          choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <FileField
        label={t('file')}
        help={t('fileHelp', { megabytes: LIMITS.file / 1024 ** 2 })}
        accept=".md,.markdown,.txt,text/markdown,text/plain"
        error={fault}
        files={files}
        onChoose={setFiles}
      />
      <FileField
        label={t('pictures')}
        help={t('picturesHelp')}
        accept="image/*"
        multiple
        optional
        files={pictures}
        onChoose={setPictures}
      />
      {left === 0 ? null : (
        <p className="text-small text-ink-2">
          {t('picturesLeft', { n: left, megabytes: LIMITS.picture / 1024 ** 2 })}
        </p>
      )}
      <div>
        <Button type="submit" tone="primary">
          {t(upload === undefined ? 'do' : 'goOn')}
        </Button>
      </div>
      <div role={step.refusal === '' ? 'status' : 'alert'}>
        {step.refusal === '' ? null : (
          <Notice
            tone="refusal"
            title={step.refusal}
            actions={asksToReload(step.refusal) ? <ReloadLink /> : undefined}
          />
        )}
        {step.cancelled ? <Notice title={t('cancelled')} /> : null}
      </div>
    </form>
  )
}

function fits({ type, size }: File, at: number): boolean {
  const few = at < LIMITS.pictures
  return few && type.startsWith('image/') && size > 0 && size <= LIMITS.picture
}
