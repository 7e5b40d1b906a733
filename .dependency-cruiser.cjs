// Circles and strays; who may import whom is in test/house/rooms.test.ts.
module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'no-stray',
      severity: 'error',
      from: { pathNot: '^node_modules' },
      to: { couldNotResolve: true, pathNot: '^(geojson$|topojson-specification$|\\$app|\\$env|\\./\\$types)' },
    },
    { name: 'core-alone', severity: 'error', from: { path: '^src/domain', pathNot: '\\.test\\.ts$' }, to: { pathNot: '^src/domain' } },
    {
      name: 'no-dev-in-product',
      severity: 'error',
      from: { path: '^src', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], pathNot: '^node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|\\.svelte-kit)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.svelte'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
