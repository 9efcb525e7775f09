'use server'

import { redirect } from 'next/navigation'
import { runForm } from '@/app/run-form'
import { nested } from '@/app/nested-fields'
import type { FormState } from '@/lib/i18n/form-state'
import { saveTemplate } from '@/lib/nights/templates/commands'
import { templateSchema } from '@/lib/nights/templates/schema'
import { formFields } from '@/lib/shared/read-form'

export async function save(before: FormState, data: FormData): Promise<FormState> {
  const fields = formFields(data)
  return runForm(before, data, {
    schema: templateSchema,
    fields: { ...fields, clocks: nested(fields, 'clocks') },
    command: saveTemplate,
    // Away from what was tried: it holds now, and is not to be published twice.
    done: (version, { groupId: group }) => {
      const query = new URLSearchParams({ group, published: String(version) })
      redirect(`/desk/settings/evenings?${query.toString()}`)
    },
  })
}
