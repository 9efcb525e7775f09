import { benchAttendance } from './attendance'
import { benchBookings } from './bookings'
import { benchStorm } from './check-in-storm'
import { benchColdStart } from './cold-start'
import { benchDirectory } from './directory'
import { benchEvening } from './evening'
import { benchFuzz } from './fuzz'
import { benchHolds } from './holds'
import { benchImport } from './import'
import { benchKills, benchKillsTonight } from './kills'
import { benchLinks } from './links'
import { benchMentions } from './mentions'
import { benchMovingIn } from './moving-in'
import { benchNames } from './names'
import { benchNights } from './nights'
import { benchPhone } from './phone'
import { benchPlan } from './plan'
import { benchPublicPage } from './public-page'
import { benchSearch } from './search'
import type { Line } from './table'
import type { Input } from './types'
import { benchTree } from './tree'
import { benchWishes } from './wishes'

export const BENCHES = {
  import: benchImport,
  names: benchNames,
  nights: benchNights,
  mentions: benchMentions,
  directory: benchDirectory,
  tree: benchTree,
  search: benchSearch,
  storm: benchStorm,
  evening: benchEvening,
  phone: benchPhone,
  holds: benchHolds,
  links: benchLinks,
  'moving-in': benchMovingIn,
  plan: benchPlan,
  attendance: benchAttendance,
  bookings: benchBookings,
  wishes: benchWishes,
  page: benchPublicPage,
  fuzz: benchFuzz,
  kills: benchKills,
  'kills-tonight': benchKillsTonight,
  start: benchColdStart,
} as const satisfies Readonly<Record<string, (input: Input) => Promise<Line[]>>>

export type BenchName = keyof typeof BENCHES

export const TITLES: Readonly<Record<BenchName, string>> = {
  import: 'Import',
  names: 'Nicknames judged',
  nights: 'Nights found in the log',
  mentions: 'Mentions in the log',
  directory: 'Directory search at 10,000 members',
  tree: 'Family tree of 5,000 people',
  search: 'Search',
  storm: 'Check-in storm: 5,000 members, 200 at once',
  evening: '5,000 check-ins at two instances, 1,000 pages following, one instance killed',
  phone: 'Tonight on a slow phone, as a member',
  holds: 'Quota: 1,000 racing holds with a balance of 2',
  links: 'Asking for a link: known and unknown addresses',
  'moving-in': '480 members who were never in, let in by each way',
  plan: 'The plan of a year, two groups',
  attendance: 'Attendance of a year: 500 members, 250 evenings',
  bookings: 'An open evening, taken by 100 members at once',
  wishes: '500 wishes with 20,000 votes',
  page: 'Public talk page, as a visitor',
  fuzz: '5,700 odd addresses, by every role',
  kills: 'Killed in the middle of each step, and taken up again',
  'kills-tonight': 'Killed in the middle of an evening, and gone on with',
  start: 'Cold start, embedded database included',
}
