import type { FormState } from '@/lib/i18n/form-state'

/** A server action about one upload, not yet bound to which. */
export type UploadAction = (id: string, before: FormState, data: FormData) => Promise<FormState>

export type UploadActions = {
  readonly cancel: UploadAction
  readonly finish: UploadAction
  readonly start: UploadAction
}
