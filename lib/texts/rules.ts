import { basedOn, type BasedOn } from '@/lib/shared/based-on'
import type { Written } from './types'

/** What the form of a text is made from. Pure. */
export function textForm({ subject, body }: Written): BasedOn {
  return subject === '' ? basedOn({ body }) : basedOn({ subject, body })
}
