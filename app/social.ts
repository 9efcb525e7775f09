import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { requestOrigin } from '@/lib/http/origin'
import { LANGUAGE_TAG, type Locale } from '@/lib/i18n/locale'

/** Description and social tags of a public page. Only what any visitor may read goes in. */
export async function socialTags({
  title,
  description,
  site,
  locale,
  path,
}: {
  readonly title: string
  readonly description: string
  /** Name of the community. */
  readonly site: string
  readonly locale: Locale
  readonly path: string
}): Promise<Metadata> {
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
    },
    twitter: { card: 'summary', title, description },
  }
}
