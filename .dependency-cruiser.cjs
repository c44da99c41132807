// Which part may import which. The arrows of ARCHITECTURE.md as rules:
//   model ← time, chance ← network ← check, reform ← statechart ← run ← measure ← exchange
// Type-only imports count as imports.
const layers = [
  ['model'],
  ['time', 'chance'],
  ['network'],
  ['check', 'reform'],
  ['statechart'],
  ['run'],
  ['measure'],
  ['exchange'],
];

/** A folder of the engine may import itself and the folders of the layers below it: not its neighbours, not those above. */
const engineLayers = layers.flatMap((layer, level) =>
  layer.map((folder) => ({
    name: `engine-${folder}-looks-down`,
    comment: `engine/${folder} imports only itself and: ${layers.slice(0, level).flat().join(', ') || 'nothing'}`,
    severity: 'error',
    from: { path: `^engine/${folder}/` },
    to: { path: '^engine/', pathNot: `^engine/(${[folder, ...layers.slice(0, level).flat()].join('|')})/` },
  })),
);

/** `from` may import of our own folders only those that `may` matches. */
const only = (name, from, may, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(index\\.ts|(engine|processes|workers|server|cli|ui|scripts|test|bench)/)', pathNot: may },
});

module.exports = {
  forbidden: [
    ...engineLayers,
    only('engine-alone', '^engine/', '^engine/', 'the engine knows nothing of processes, server, page or command line'),
    only(
      'processes-vocabulary',
      '^processes/',
      '^(processes/|engine/(model|reform)/|engine/statechart/vocabulary\\.ts$)',
      'processes know the vocabulary, the moves, and for their life cycles the words of statecharts',
    ),
    only('workers-imports', '^workers/', '^(workers|engine|processes)/', 'workers run the engine with the life cycles'),
    only(
      'server-imports',
      '^server/',
      '^((server|engine|processes)/|workers/(?!browser))',
      'the server imports engine, processes and the threads of Node',
    ),
    only(
      'cli-imports',
      '^cli/.*\\.ts$',
      '^((cli|engine|processes)/|workers/(?!browser))',
      'the command line imports engine, processes and the threads of Node',
    ),
    only(
      'ui-imports',
      '^ui/',
      '^((ui|engine|processes)/|workers/(?!node)|server/(messages|class-rules)\\.ts$)',
      'the page knows the server only by its messages and the rules of classes, and of the workers those of the browser',
    ),
    only('library-imports', '^index\\.ts$', '^(engine|processes)/', 'the library is engine and processes'),
    {
      name: 'processes-types-only',
      comment: 'processes are data: they import types of the engine, and no code',
      severity: 'error',
      from: { path: '^processes/' },
      to: { path: '^engine/', dependencyTypesNot: ['type-only', 'type-import'] },
    },
    {
      name: 'ui-message-types-only',
      comment: 'the page takes types from server/messages.ts, and no code but what may be said in a class',
      severity: 'error',
      from: { path: '^ui/' },
      to: { path: '^server/', pathNot: '^server/class-rules\\.ts$', dependencyTypesNot: ['type-only', 'type-import'] },
    },
    {
      name: 'class-rules-alone',
      comment: 'what page and server share of classes brings nothing else of the server into the page',
      severity: 'error',
      from: { path: '^server/class-rules\\.ts$' },
      to: {},
    },
    {
      name: 'nothing-imports-tests',
      comment: 'only tests import tests, only benchmarks import benchmarks',
      severity: 'error',
      from: { pathNot: '^(test|bench)/' },
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'statecharts-where-they-belong',
      comment: 'xstate is met in engine/statechart, engine/run/actor, processes/lifecycles and the training desk',
      severity: 'error',
      from: {
        pathNot: '^(engine/statechart/|engine/run/actor/|processes/lifecycles/|(server|ui)/.*training/|test/|bench/)',
      },
      to: { path: '(^|/)node_modules/(xstate|@xstate/[^/]+)/' },
    },
    {
      name: 'engine-without-node',
      comment: 'the engine, the processes, the page and its workers run in the browser: nothing from node:',
      severity: 'error',
      from: { path: '^(engine|processes|ui|workers|index\\.ts)', pathNot: '^workers/node' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engine-without-surroundings',
      comment: 'no server and no screen libraries in the engine or the processes',
      severity: 'error',
      from: { path: '^(engine|processes)/' },
      to: {
        path: '(^|/)node_modules/(express|ws|helmet|pino|pino-http|react|react-dom|antd|echarts|@xyflow|@xstate/react|zustand|i18next)/',
      },
    },
    {
      name: 'shipped-code-without-dev-dependencies',
      comment: 'a package used at run time belongs in "dependencies" (the page is bundled, so its packages need not)',
      severity: 'error',
      from: { path: '^(index\\.ts|engine/|processes/|workers/.*\\.ts$|server/.*\\.ts$|cli/)' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only', 'type-import'],
        pathNot: '(^|/)node_modules/@types/',
      },
    },
    {
      name: 'no-rings',
      comment: 'files that import each other in a ring cannot be read one after the other; types may',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'type-import'] } },
    },
    {
      name: 'nothing-unresolved',
      comment: 'every import leads to a file or to a package of package.json',
      severity: 'error',
      // The starter of the command line leads into the build, which need not be there yet.
      from: { pathNot: '^cli/binglian\\.mjs$' },
      to: { couldNotResolve: true, pathNot: '\\?(url|worker|raw|inline)' },
    },
    {
      name: 'nothing-undeclared',
      comment: 'a package that is not in package.json is there by chance only',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|docs-out)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.test.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
