import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The direction rules of lib/README.md. A message says where the thing belongs instead. */
const map = readFileSync(join(import.meta.dirname, 'lib/README.md'), 'utf8')
const table = map.split('| room |')[1].split('\n\n')[0].split('\n')
const rooms = table.flatMap((line) => /^\| `([a-z0-9-]+)`/u.exec(line)?.[1] ?? []).join('|')

export default {
  forbidden: [
    {
      name: 'no-circles',
      comment:
        'Rooms and files form no circle, not even by types. Move what both need into the lower of the two, into types of the room, or into lib/shared.',
      severity: 'error',
      // Prisma's generator does as it likes.
      from: { pathNot: '^lib/db/generated/' },
      to: { circular: true },
    },
    {
      name: 'lib-knows-no-screens',
      comment: 'lib is below app and components. What a rule needs to know, the page passes in.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components|e2e|bin|bench)/' },
    },
    {
      name: 'components-are-markup',
      comment:
        'A component takes props. Only pure files of a room (types, rules, policy, schema) and i18n may be imported; the page calls queries and commands.',
      severity: 'error',
      from: { path: '^components/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^lib/(.*/(store|queries|commands|jobs)[^/]*\\.ts$|auth/(current|sessions/))' },
    },
    {
      name: 'components-know-no-routes',
      comment: 'components are below app. Pass the action or the address in as a prop.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^app/' },
    },
    {
      name: 'only-stores-touch-prisma',
      comment:
        'Only a store (lib/<room>/store*.ts) and lib/db touch Prisma. Give the store a function named for what is wanted. The plain names of the enums are free to all.',
      severity: 'error',
      from: {
        path: '^(app|components|lib|bin|prisma/demo)/',
        pathNot: '(^lib/db/|^lib/testing/|/store[^/]*\\.ts$)',
      },
      to: {
        path: '(^lib/db/(client|generated)|@prisma/)',
        pathNot: '^lib/db/generated/enums\\.ts$',
      },
    },
    {
      name: 'routes-never-skip-the-room',
      comment:
        'A route calls queries and commands, which check permission. A store checks nothing.',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^lib/.*/store[^/]*\\.ts$' },
    },
    {
      name: 'rules-are-pure',
      comment:
        'Rules decide over facts and a given now. No clock, database, environment or I/O inside; the command gathers the facts.',
      severity: 'error',
      from: { path: '^lib/.*/(rules|policy|types|schema)[^/]*\\.ts$' },
      to: {
        path: '(^lib/.*/(store|queries|commands|jobs)[^/]*\\.ts$|^lib/(db|config|jobs|live|mail)/|^node:(fs|net|http|child_process|process))',
        // A type does nothing, a floor's own pure files are pure, and so are the names of the enums.
        pathNot: '(/(rules|policy|types|schema)[^/]*\\.ts$|^lib/db/generated/enums\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'floors-are-below-the-rooms',
      comment:
        'A floor knows no room. Move what the floor needs into it, or let the room pass it in. Only auth (who belongs to which community) and cli (one file a command) call rooms.',
      severity: 'error',
      from: { path: '^lib/', pathNot: `(^lib/(auth|cli|${rooms})/|\\.test\\.ts$)` },
      to: { path: `^lib/(${rooms})/` },
    },
    {
      name: 'shared-is-the-lowest-floor',
      comment: 'lib/shared imports nothing of ours. What needs another floor belongs above it.',
      severity: 'error',
      from: { path: '^lib/shared/', pathNot: '\\.test\\.ts$' },
      to: { path: '^lib/', pathNot: '^lib/shared/' },
    },
    {
      name: 'http-is-a-low-floor',
      comment:
        'lib/http reads requests for Next, the page cache and the fast check-in alike. What knows members, languages or the database belongs above it.',
      severity: 'error',
      from: { path: '^lib/http/', pathNot: '\\.test\\.ts$' },
      to: { path: '^lib/', pathNot: '^lib/(http|config|shared)/' },
    },
    {
      name: 'one-reader-of-requests',
      comment:
        'Cookies, Accept headers, validators and addresses are read in lib/http, so that no two paths read them differently.',
      severity: 'error',
      from: { pathNot: '^lib/http/' },
      to: { path: '^node_modules/(@types/)?(cookie|negotiator|fresh|ipaddr\\.js)/' },
    },
    {
      name: 'no-imports-of-tests',
      severity: 'error',
      comment:
        'What two tests need goes to fixtures of the room, or to lib/testing when no room owns it.',
      from: {},
      to: { path: '\\.test\\.tsx?$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.next|\\.next-builds|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
