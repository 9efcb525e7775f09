import { redactConsole } from '@/lib/log/console'

/** A process in which a package prints what it should not, and which then fails: for console.test.ts. */
redactConsole()
const raw = Object.assign(new Error('Key (phone)=(13800000000) already exists'), { code: '23505' })
console.error(' ⨯', raw)
console.warn('林溪 could not be saved: 13800000000')
setTimeout(() => {
  throw raw
}, 0)
