import { type PastedFacts, pastedForm } from '@/lib/texts/rules-pasted'

/** Introduces a new member in the group: plain text to paste, a missing fact leaves no gap. */
export const WELCOME_TEXT = pastedForm({
  kind: 'WELCOME',
  variables: ['name', 'group', 'company', 'position', 'referrer'],
  required: ['name'],
  mayBeAbsent: ['company', 'position', 'referrer'],
})

/** What a welcome may say: nothing that was not meant for the group. Null where there is nothing to say. */
export type WelcomeFacts = PastedFacts<
  'name' | 'group' | 'company' | 'position' | 'referrer',
  'company' | 'position' | 'referrer'
>
