'use client'

import dynamic from 'next/dynamic'

/** Both are made for a screen whose size only the browser knows; only what is looked at is fetched. */
export const LazyList = dynamic(() => import('./list'), { ssr: false })
export const LazyDrawing = dynamic(() => import('./drawing'), { ssr: false })
