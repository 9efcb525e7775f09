import { wordsIn } from '@/e2e/support/words'
import type { PageName } from './all'

const t = wordsIn('zh')

/** Pages whose link, pasted into a chat, shows a picture and what it is. */
export const WITH_CARD: readonly PageName[] = [
  'home',
  'tonight of a visitor',
  'talk to come',
  'transcript',
  'apply',
]

/** What a page begins with on a phone, one below the other: headings in Chinese, or a selector. */
export const ARRANGED: Partial<Readonly<Record<PageName, readonly string[]>>> = {
  me: [
    'main h1',
    `main h2:text-is("${t('members.me.nights')}")`,
    `main h2:text-is("${t('members.me.activity.title')}")`,
    `main h2:text-is("${t('referrals.entry.title')}")`,
    `main h2:text-is("${t('members.me.settings')}")`,
  ],
  person: [
    'main [data-chip]',
    'main h1',
    `main h2:text-is("${t('members.desk.due')}")`,
    `main h2:text-is("${t('auth.personalLink.title')}")`,
    `main h2:text-is("${t('members.desk.correct')}")`,
  ],
  archive: ['main nav a[href^="/archive?month="]', 'main section a[href^="/talks/"]'],
  transcript: ['main article h1', 'main article #talk', 'main article #questions'],
}
