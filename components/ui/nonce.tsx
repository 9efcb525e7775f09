'use client'

import { useState } from 'react'

/**
 * Gives react-aria the nonce for the style elements it adds. A document keeps the policy it came with,
 * so the first nonce stays when a form leads on to a page that the server drew with another.
 */
export function Nonce({ value }: { readonly value: string }) {
  const [first] = useState(value)
  return <meta property="csp-nonce" nonce={first} />
}
