import type { Viewer } from '@/lib/auth/types'
import { FIRST_TEMPLATE, templateFacts } from '@/lib/nights/templates/rules'
import type { TemplateTerms } from '@/lib/nights/templates/types'
import { fieldChanges } from '@/lib/settings/queries'
import type { LastChange } from '@/lib/settings/types'
import { basedOn, type BasedOn } from '@/lib/shared/based-on'

/** The terms of a week by the names of the fields of their form. */
export function fieldsOf(terms: TemplateTerms): BasedOn {
  const held = Object.entries(basedOn(templateFacts(terms)))
  return Object.fromEntries(held.map(([name, value]) => [fieldOf(name), value]))
}

/** Who changed each of them last, by these versions of a group. */
export async function fieldsChanged(
  viewer: Viewer,
  versions: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, LastChange>> {
  const first = basedOn(templateFacts(FIRST_TEMPLATE))
  const changes = await fieldChanges(
    viewer,
    'evenings',
    first,
    versions.map(({ id }) => id),
  )
  return new Map([...changes].map(([name, change]) => [fieldOf(name), change]))
}

function fieldOf(name: string): string {
  if (name === 'weekdays') return 'weekday'
  return name in FIRST_TEMPLATE.clocks ? `clocks.${name}` : name
}
