'use client'

import dynamic from 'next/dynamic'

/** Only a page that shows a plot fetches what draws it, and only the browser draws: see plot.tsx. */
export const LazyDrawing = dynamic(() => import('./plot-drawing'), { ssr: false })
