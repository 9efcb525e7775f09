import type { FormState } from '@/lib/i18n/form-state'

/** A server action about one upload, still to be told which. */
export type UploadAction = (id: string, before: FormState, data: FormData) => Promise<FormState>
