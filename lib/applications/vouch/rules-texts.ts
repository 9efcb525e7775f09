import { pastedForm } from '@/lib/texts/rules-pasted'

/** What an applicant sends to members who know them, in the community's language. */
export const VOUCH_TEXT = pastedForm({
  kind: 'VOUCH',
  variables: ['community', 'group', 'nickname', 'link'],
  required: ['nickname', 'link'],
  mayBeAbsent: [],
})
