import type { Temporal } from 'temporal-polyfill'
import { basedOn, type BasedOn } from '@/lib/shared/based-on'

/** What each form about a member or a group is made from, by the names of its fields. Pure. */

type NameHeld = { readonly kind: string; readonly text: string; readonly to: unknown }

type Described = {
  readonly displayName: string
  readonly company: string | null
  readonly position: string | null
  readonly city: string | null
}

/** The group nickname that is held now. */
export function nicknameOf(names: readonly NameHeld[]): string | null {
  return names.find(({ kind, to }) => kind === 'GROUP_NICKNAME' && to === null)?.text ?? null
}

export function profileForm(
  found: Described & { readonly about: string | null; readonly groupNickname: string | null },
): BasedOn {
  const { displayName, groupNickname, company, position, city, about } = found
  return basedOn({ displayName, groupNickname, company, position, city, about })
}

export function personForm(
  found: Described & {
    readonly email: string | null
    readonly groupId: string
    readonly groupNickname: string | null
    /** `2026-11-22`, in the community's zone. */
    readonly joinedOn: string
  },
): BasedOn {
  const { displayName, groupNickname, company, position, city, email, joinedOn, groupId } = found
  return basedOn({
    displayName,
    groupNickname,
    company,
    position,
    city,
    email,
    joinedOn,
    groupId,
  })
}

export function preferencesForm(wishes: Preferences): BasedOn {
  const { showCompany, showCity, showContact, contact } = wishes
  const { showTalks, showNights, showQuestions, showCredit } = wishes
  return basedOn({
    showCompany,
    showCity,
    showTalks,
    showNights,
    showQuestions,
    showCredit,
    showContact,
    contact,
  })
}

type Preferences = {
  readonly showCompany: boolean
  readonly showCity: boolean
  readonly showContact: boolean
  readonly showTalks: boolean
  readonly showNights: boolean
  readonly showQuestions: boolean
  readonly showCredit: boolean
  readonly contact: string | null
}

export function seatsForm(group: { readonly capacity: number; readonly buffer: number }): BasedOn {
  return basedOn({ capacity: group.capacity, buffer: group.buffer })
}

/** One sentence of each group. */
export function aboutForm(
  groups: readonly { readonly id: string; readonly about: string }[],
): BasedOn {
  return basedOn(Object.fromEntries(groups.map(({ id, about }) => [`group.${id}`, about])))
}

/** The day of an instant in the zone, as the field of a date holds it. */
export function dayIn(timeZone: string, at: Temporal.Instant): string {
  return at.toZonedDateTimeISO(timeZone).toPlainDate().toString()
}
