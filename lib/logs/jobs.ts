import type { Job } from '@/lib/jobs/types'
import { uploadQueued } from './jobs-kinds'
import { importUpload } from './uploads-import'

export const importUploadJob: Job<{ uploadId: string }> = {
  ...uploadQueued,
  work: ({ uploadId }) => importUpload(uploadId),
}
