import type { DemoRole } from '@/lib/auth/demo/schema'
import { EVENING_PAGES, eveningAddresses } from './evenings'
import { NAME_PAGES, nameAddresses } from './names'
import { NEWCOMER_PAGES, newcomerAddresses } from './newcomers'
import { PEOPLE_PAGES, peopleAddresses } from './people'
import { SPEAKER_PAGES, speakerAddresses } from './speakers'

/** Every kind of page that the app draws, with who looks at it. */
const PAGES = {
  ...EVENING_PAGES,
  ...NEWCOMER_PAGES,
  ...PEOPLE_PAGES,
  ...NAME_PAGES,
  ...SPEAKER_PAGES,
}

export type PageName = keyof typeof PAGES
export const PAGE_NAMES = Object.keys(PAGES) as readonly PageName[]

export type PageType = {
  readonly name: PageName
  readonly as: DemoRole
  /** Signs in instead, where the page is another one for everybody. */
  readonly memberId: string | null
  /** Looks after this application instead. */
  readonly applicationId: string | null
  readonly address: string
}

export async function pageTypes(): Promise<readonly PageType[]> {
  const [evenings, names] = [await eveningAddresses(), await nameAddresses()]
  const [newcomers, people] = [await newcomerAddresses(), await peopleAddresses()]
  const speakers = await speakerAddresses()
  const addresses = {
    ...evenings,
    ...names,
    ...newcomers.addresses,
    ...people.addresses,
    ...speakers.addresses,
  }
  const owners: Partial<Record<PageName, string>> = {
    ...newcomers.owners,
    ...people.owners,
    ...speakers.owners,
  }
  const applicants: Partial<Record<PageName, string>> = newcomers.applicants
  return PAGE_NAMES.map((name) => ({
    name,
    as: PAGES[name],
    address: addresses[name],
    memberId: owners[name] ?? null,
    applicationId: applicants[name] ?? null,
  }))
}
