'use client'

import './globals.css'
import { Whole } from '@/components/shell/whole'
import { LinkButton } from '@/components/ui/button'

/** Even the document could not be made, so its language is not known: both are said. */
export default function GlobalError() {
  return (
    <html lang="zh-CN">
      <body>
        <Whole
          title="夜话没能打开 · Yehua did not open"
          text="问题出在我们这边，请稍后再试。The fault is on our side. Please try again in a moment."
          actions={
            <LinkButton href="/" tone="primary">
              再试一次 · Try again
            </LinkButton>
          }
        />
      </body>
    </html>
  )
}
