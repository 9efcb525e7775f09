'use client'

import dynamic from 'next/dynamic'

/** Only what is looked at is fetched. The list's first rows come with the page. */
export const LazyList = dynamic(() => import('./list'))
/** Made for a screen whose size only the browser knows. Its place is kept, or the page would jump. */
export const LazyDrawing = dynamic(() => import('./drawing'), {
  ssr: false,
  loading: () => (
    <div className="h-[68dvh] min-h-80 rounded-soft border border-line" aria-hidden="true" />
  ),
})
