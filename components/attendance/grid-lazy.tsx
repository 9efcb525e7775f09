'use client'

import dynamic from 'next/dynamic'

/** Placed cell by cell, which style attributes of a page may not do: the browser alone draws it. */
export const LazyGrid = dynamic(
  async () => ({ default: (await import('./grid')).AttendanceGrid }),
  { ssr: false },
)
