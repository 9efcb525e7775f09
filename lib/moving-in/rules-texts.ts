import { pastedForm } from '@/lib/texts/rules-pasted'

/** Says in the chat group where nicknames are claimed, and how. */
export const CLAIM_TEXT = pastedForm({
  kind: 'CLAIM',
  variables: ['community', 'link'],
  required: ['link'],
  mayBeAbsent: [],
})

/** Reminds those in the chat group who never came in, while claims are open. */
export const REMIND_CLAIM_TEXT = pastedForm({
  kind: 'REMIND_CLAIM',
  variables: ['community', 'count', 'link'],
  required: ['link'],
  mayBeAbsent: [],
})

/** Reminds them while claims are closed: they sign in by mail. */
export const REMIND_SIGN_IN_TEXT = pastedForm({
  kind: 'REMIND_SIGN_IN',
  variables: ['community', 'count', 'link'],
  required: ['link'],
  mayBeAbsent: [],
})

/** What is sent to one member with their link. They never chose a language, so that it is the community's. */
export const PERSONAL_LINK_TEXT = pastedForm({
  kind: 'PERSONAL_LINK',
  variables: ['name', 'community', 'link'],
  required: ['link'],
  mayBeAbsent: [],
})
