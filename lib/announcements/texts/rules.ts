import { basedOn, type BasedOn } from '@/lib/shared/based-on'

/** What the form of a text is made from. Pure. */
export function textForm(body: string): BasedOn {
  return basedOn({ body })
}
