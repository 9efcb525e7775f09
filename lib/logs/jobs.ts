import type { Job } from '@/lib/jobs/types'
import { importUpload } from './uploads-import'
import { uploadQueued } from './schema'

export const importUploadJob: Job<{ uploadId: string }> = {
  ...uploadQueued,
  work: ({ uploadId }) => importUpload(uploadId),
}
