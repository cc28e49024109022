/** Who may call whom between modules; a new arrow needs a decision record in docs/decisions. */
const MAY_CALL = {
  organs: [],
  'personal-data': [],
  'working-calendar': ['organs'],
  'disclosure-guide': ['organs'],
  catalogue: ['organs'],
  proofreading: ['organs'],
  articles: ['organs', 'catalogue', 'proofreading', 'personal-data'],
  portal: ['organs', 'articles', 'catalogue', 'disclosure-guide'],
  applications: ['organs', 'portal'],
  messages: ['organs', 'portal'],
  phone: ['organs', 'messages', 'portal'],
  disputes: ['organs', 'applications'],
  'annual-report': ['organs', 'articles', 'applications', 'disputes', 'portal'],
  monitoring: ['organs', 'articles', 'catalogue', 'portal'],
  accounts: ['organs'],
  tasks: ['organs', 'articles'],
  consultation: ['organs', 'articles', 'portal'],
  syndication: ['organs', 'articles'],
  guides: ['organs', 'articles', 'portal'],
  gazette: ['organs', 'articles', 'portal'],
  boards: ['organs', 'articles', 'portal'],
  takedown: ['organs', 'articles', 'syndication', 'boards'],
  trading: ['organs', 'portal'],
  desk: [
    'organs',
    'messages',
    'articles',
    'applications',
    'disputes',
    'annual-report',
    'syndication',
    'monitoring',
    'gazette',
    'boards',
    'tasks',
    'consultation',
    'trading',
    'phone',
    'guides',
    'working-calendar',
  ],
}

const TESTS = '\\.test\\.tsx?$|/testing\\.ts$|^tests/'

const callRules = Object.entries(MAY_CALL).map(([module, callees]) => ({
  name: `may-call-${module}`,
  comment: `${module} 只可调用 MAY_CALL 表里写明的模块`,
  severity: 'error',
  from: { path: `^src/modules/${module}/`, pathNot: TESTS },
  to: {
    path: '^src/modules/',
    pathNot: [`^src/modules/${module}/`, ...callees.map((callee) => `^src/modules/${callee}/index\\.ts$`)],
  },
}))

module.exports = {
  forbidden: [
    ...callRules,
    {
      name: 'every-module-is-on-the-map',
      severity: 'error',
      from: { path: `^src/modules/(?!(${Object.keys(MAY_CALL).join('|')})/)` },
      to: {},
    },
    {
      name: 'front-door-only',
      severity: 'error',
      from: { path: '^(src/[^/]+\\.tsx?$|seeds/|bench/|tests/)' },
      to: { path: '^src/modules/[^/]+/(?!(index|contract|testing)\\.ts$)' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/rules/', pathNot: TESTS },
      to: { pathNot: ['^src/law/index\\.ts$', '^src/modules/[^/]+/rules/'] },
    },
    {
      name: 'engines-are-pure',
      comment: '办件引擎只看法律和规则，不碰数据库、时钟和页面',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/engine/', pathNot: TESTS },
      to: { pathNot: ['^src/law/index\\.ts$', '^src/modules/$1/(rules|engine)/', 'node_modules/zod/'] },
    },
    {
      name: 'rules-stay-home',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/rules/', pathNot: TESTS },
      to: { path: '^src/modules/([^/]+)/rules/', pathNot: '^src/modules/$1/rules/' },
    },
    {
      name: 'law-stands-alone',
      severity: 'error',
      from: { path: '^src/law/', pathNot: TESTS },
      to: { pathNot: '^src/law/' },
    },
    {
      name: 'law-by-its-door',
      severity: 'error',
      from: { path: '^(src|console|seeds|bench)/', pathNot: '^src/law/' },
      to: { path: '^src/law/', pathNot: '^src/law/index\\.ts$' },
    },
    {
      name: 'documents-by-its-door',
      severity: 'error',
      from: { path: '^(src|seeds|bench)/', pathNot: '^src/documents/' },
      to: { path: '^src/documents/', pathNot: '^src/documents/index\\.ts$' },
    },
    {
      name: 'documents-know-no-module',
      severity: 'error',
      from: { path: '^src/documents/' },
      to: { path: '^src/(modules|kernel)/' },
    },
    {
      name: 'kernel-knows-no-module',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: '^src/(modules|documents)/|^src/[^/]+\\.ts$|^seeds/' },
    },
    {
      name: 'only-the-store-does-sql',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['store\\.ts$', '^src/kernel/(database|migrate)\\.ts$', '^src/kernel/postgres/', TESTS],
      },
      to: { path: 'node_modules/(kysely|pg)/' },
    },
    {
      name: 'console-sees-contracts-only',
      severity: 'error',
      from: { path: '^console/src/' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/modules/[^/]+/contract\\.ts$',
          // Bids are sealed and keys are used in browsers only; this folder imports nothing of the program.
          '^src/modules/trading/sealing/index\\.ts$',
          '^src/kernel/(contract|permissions)\\.ts$',
          '^src/law/index\\.ts$',
        ],
      },
    },
    {
      name: 'contracts-travel-light',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/contract\\.ts$' },
      to: {
        pathNot: [
          'node_modules/zod/',
          '^src/law/index\\.ts$',
          '^src/kernel/contract\\.ts$',
          '^src/kernel/permissions\\.ts$',
        ],
      },
    },
    {
      name: 'no-tests-in-production',
      severity: 'error',
      from: { path: '^(src|console/src|seeds)/', pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: 'sealing-stands-alone',
      comment: '密封报价的代码在浏览器里运行，不得引用程序的任何部分',
      severity: 'error',
      from: { path: '^src/modules/trading/sealing/', pathNot: TESTS },
      to: { pathNot: ['^src/modules/trading/sealing/', 'node_modules/(@noble|shamir-secret-sharing)/'] },
    },
    { name: 'every-import-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    exclude: { path: '^(dist|data)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
