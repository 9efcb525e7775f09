/** The direction rules of lib/README.md. A message says where the thing belongs instead. */
const base =
  'shared|config|db|auth|audit|jobs|i18n|live|mail|page-cache|search|log|testing|engine|cli|withheld'
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment:
        'Rooms and files form no circle. Move what both need into the lower of the two, or into lib/shared.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
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
      to: { path: '^lib/.*/(store|queries|commands|jobs|session)[^/]*\\.ts$' },
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
        'Only a store (lib/<room>/store*.ts) and lib/db touch Prisma. Give the store a function named for what is wanted.',
      severity: 'error',
      from: {
        path: '^(app|components|lib|bin|prisma/demo)/',
        pathNot: '(^lib/db/|^lib/testing/|/store[^/]*\\.ts$)',
      },
      to: { path: '(^lib/db/(client|generated)|@prisma/)' },
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
      from: { path: '^lib/[^/]+/(rules|policy|types|schema)[^/]*\\.ts$' },
      to: {
        path: '(^lib/.*/(store|queries|commands|jobs)[^/]*\\.ts$|^lib/(db|config|jobs|live|mail)/|^node:(fs|net|http|child_process|process))',
        // A type does nothing, and a floor's own pure files are pure.
        pathNot: '/(rules|policy|types|schema)[^/]*\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'floor-below-the-rooms',
      comment: 'shared, config, db and the other floors are below the rooms and know none of them.',
      severity: 'error',
      from: {
        path: '^lib/(shared|config|db|audit|jobs|i18n|live|mail|search|log)/',
        pathNot: '\\.test\\.ts$',
      },
      to: { path: '^lib/', pathNot: `^lib/(${base})/` },
    },
    {
      name: 'shared-is-the-ground',
      comment: 'lib/shared imports nothing of ours.',
      severity: 'error',
      from: { path: '^lib/shared/', pathNot: '\\.test\\.ts$' },
      to: { path: '^lib/', pathNot: '^lib/shared/' },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      comment: 'Test helpers live in lib/testing; a test is imported by nobody.',
      from: {},
      to: { path: '\\.test\\.tsx?$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|\\.next|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
