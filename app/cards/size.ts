/** In pixels, as link previews ask for it: 1.91 to 1. */
export const CARD_SIZE = { width: 1200, height: 630 } as const
