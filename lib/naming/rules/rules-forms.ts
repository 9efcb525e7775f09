import { basedOn, type BasedOn } from '@/lib/shared/based-on'
import type { DraftContent } from './types'

const PLACES = [0, 1, 2, 3]

/** What the form of a draft is made from, by the names of its fields. Pure. */
export function draftForm(draft: DraftContent): BasedOn {
  const { announcement, note } = draft
  const said = { 'announcement.zh': announcement.zh, 'announcement.en': announcement.en, note }
  return { ...ruledForm(draft), ...basedOn(said) }
}

/** What a draft asks for, without what it says of it. */
export function ruledForm({
  template,
  reminderLimit,
}: Pick<DraftContent, 'template' | 'reminderLimit'>): BasedOn {
  const held: Record<string, string | number | boolean> = {
    'template.separator': template.separator,
    'template.longest': template.longest,
    reminderLimit,
  }
  for (const at of PLACES) {
    const place = template.parts[at]
    held[`part${String(at)}`] = place?.part ?? ''
    held[`required${String(at)}`] = place?.required ?? false
  }
  return basedOn(held)
}
