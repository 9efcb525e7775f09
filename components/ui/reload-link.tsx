'use client'

import { buttonClass } from './button-style'
import { useWords } from './words'

/** Opens the page anew: an empty address is the page's own, also without script. */
export function ReloadLink() {
  return (
    <a href="" className={buttonClass('plain', 'small', false)}>
      {useWords().reload}
    </a>
  )
}
