'use client'

import { useEffect, useState, type ComponentType } from 'react'
import { isComposing } from './composing'
import type { PaletteWords } from './words'

type Dialog = ComponentType<{ readonly words: PaletteWords; readonly onClose: () => void }>

/**
 * Opens the palette on Ctrl-K (⌘K on a Mac) and on a tap on a link to the search. The palette itself is loaded
 * then; where that fails, and without script, the link leads to the page that searches.
 */
export function PaletteKeys({ words }: { readonly words: PaletteWords }) {
  const [dialog, setDialog] = useState<{ readonly Shown: Dialog } | null>(null)
  useEffect(() => {
    const open = () => {
      import('./palette-dialog').then(
        ({ PaletteDialog }) => setDialog({ Shown: PaletteDialog }),
        () => location.assign('/find'),
      )
    }
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event)) return
      event.preventDefault()
      open()
    }
    const onClick = (event: MouseEvent) => {
      const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey
      const link = event.target instanceof Element ? event.target.closest('a[data-palette]') : null
      if (link === null || !plain || event.defaultPrevented) return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('click', onClick)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('click', onClick)
    }
  }, [])
  if (dialog === null) return null
  return <dialog.Shown words={words} onClose={() => setDialog(null)} />
}

/** Not while characters are being composed; on a Mac Ctrl-K deletes to the end of a line. */
function isShortcut(event: KeyboardEvent): boolean {
  if (isComposing(event)) return false
  if (event.key.toLowerCase() !== 'k' || event.altKey || event.shiftKey) return false
  const mac = /Mac|iPhone|iPad/u.test(navigator.userAgent)
  return mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
}
