'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { buttonClass } from './button-style'
import { useWords } from './words'

/** Opens the page anew at its own address, also without script: a link of the document, not of the router. */
export function ReloadLink() {
  const [path, search] = [usePathname(), useSearchParams().toString()]
  return (
    <a
      href={search === '' ? path : `${path}?${search}`}
      className={buttonClass('plain', 'small', false)}
    >
      {useWords().reload}
    </a>
  )
}
