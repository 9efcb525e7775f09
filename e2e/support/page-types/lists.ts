import type { PageName } from './all'

/** Pages of the desk on which organisers work through rows, with what one row is. */
export const LISTS: Partial<Readonly<Record<PageName, string>>> = {
  'names queue': 'tbody tr',
  batches: 'tbody tr',
  knowledge: 'tbody tr',
  people: 'tbody tr',
  'same person': 'main ul.border-t-2 > li',
  'unclaimed labels': 'main .border-t-2 > ul > li',
  rosters: 'tbody tr',
  settings: 'main section > ul > li',
  activity: 'tbody tr',
  'attendance of an evening': 'tbody tr',
  applications: 'tbody tr',
  'applications wait-listed': 'tbody tr',
  'applications held back': 'tbody tr',
  'applications decided': 'tbody tr',
  quotas: 'tbody tr',
  'claims to decide': 'main form ul > li',
  'nights found': 'main .border-t-2 > ul > li',
  'desk plan': 'main section ul > li',
  'desk wishes': 'main section ul > li',
  'offers to speak': 'main .border-t-2 > ul > li',
  promises: 'main .border-t-2 > ul > li',
  standby: 'main .border-t-2 > ul > li',
  'drawn speakers': 'main .border-t-2 > ul > li',
}
