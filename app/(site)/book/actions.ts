'use server'

import { redirect } from 'next/navigation'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { bookNight } from '@/lib/talks/bookings/commands'
import { bookSchema } from '@/lib/talks/bookings/schema'

export async function book(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: bookSchema,
    command: bookNight,
    done: (_, { date }) => redirect(`/book?taken=${date.toString()}`),
    // The page says which evening is the nearest, where another member was quicker.
    evenRefused: true,
  })
}
