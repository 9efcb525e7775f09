import type { Limit } from '@/lib/auth/limits/rules'

/**
 * Who asks whether somebody is known learns a little each time; nobody asks a hundred times. Nor does
 * anybody vouch and take it back a hundred times: all of it stays written.
 */
export const REFERRING: Limit = { name: 'refer', max: 30, minutes: 60 }

/** How long the browser that made a link can show it again: long enough to paste it, switch and come back. */
export const FRESH_MINUTES = 30
