import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { CARD_SIZE } from '@/app/cards/size'
import { revisionOf, type CardWords } from '@/app/cards/words'
import { requestOrigin } from '@/lib/http/origin'
import { LANGUAGE_TAG, type Locale } from '@/lib/i18n/locale'

/** The picture of a page: where it is served, and the words on it. */
export type Card = { readonly path: string; readonly words: CardWords | null }

/** Description and social tags of a public page. Only what any visitor may read goes in. */
export async function socialTags({
  title,
  description,
  site,
  locale,
  path,
  card = null,
}: {
  readonly title: string
  readonly description: string
  /** Name of the community. */
  readonly site: string
  readonly locale: Locale
  readonly path: string
  readonly card?: Card | null
}): Promise<Metadata> {
  const images = pictureOf(card, locale)
  return {
    // Social apps follow no relative address.
    metadataBase: new URL(requestOrigin(await headers())),
    description,
    alternates: { canonical: path },
    openGraph: {
      type: 'website',
      title,
      description,
      siteName: site,
      url: path,
      locale: LANGUAGE_TAG[locale].replace('-', '_'),
      images,
    },
    twitter: {
      card: images.length === 0 ? 'summary' : 'summary_large_image',
      title,
      description,
      images,
    },
  }
}

/** The address ends in what the card says: a changed card is fetched anew by those who keep pictures. */
function pictureOf(card: Card | null, locale: Locale) {
  if (card?.words == null) return []
  const { site, above, title } = card.words
  const [path = '', search = ''] = card.path.split('?')
  const query = new URLSearchParams(search)
  query.set('lang', locale)
  query.set('v', revisionOf(card.words))
  const alt = [site, above, title].filter((words) => words !== '').join(' · ')
  return [{ url: `${path}?${query.toString()}`, ...CARD_SIZE, alt, type: 'image/png' }]
}
