import type { IConfiguration, IRegularForbiddenRuleType } from 'dependency-cruiser';

/**
 * The arrows of docs/architecture.md ("Layout") as rules. build/checkImports.ts runs them, build/importRules.test.ts proves that each
 * one bites. Type-only imports count like any other. Test files (*.test.ts and
 * *.fixture.ts) may reach everywhere except the 'electron' package. That modules form no circle is checked in moduleCircles.ts.
 */
export const TEST = '[.](test|fixture)[.]tsx?$';
const npm = (...names: string[]) => names.map((name) => `(^|/)node_modules/${name}/`);
/** `electron` resolves to a package that may be absent where only types are installed; both spellings count. */
const ELECTRON = ['(^|/)node_modules/electron/', '^electron$'];

/** One forbidden arrow: files under `from` must not import what matches `to`. */
const forbid = (
  name: string,
  comment: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType => ({
  name,
  comment,
  severity: 'error',
  from: { pathNot: TEST, ...from },
  to,
});

export const MODULE_SIDES = ['shared', 'electron', 'renderer'];

/** instansi ← alur ← the rest, in each of the three places where a module stands. */
const moduleOrder = MODULE_SIDES.flatMap((side): IRegularForbiddenRuleType[] => [
  forbid(
    `${side}-instansi-first`,
    'instansi is the first module and imports no other',
    { path: `^${side}/modules/instansi/` },
    { path: `^${side}/modules/[^/]+/`, pathNot: `^${side}/modules/instansi/` },
  ),
  forbid(
    `${side}-alur-second`,
    'alur imports instansi and no other module',
    { path: `^${side}/modules/alur/` },
    { path: `^${side}/modules/[^/]+/`, pathNot: `^${side}/modules/(instansi|alur)/` },
  ),
]);

const configuration: IConfiguration = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'files import each other in circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'the import leads nowhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^electron$' },
    },
    forbid(
      'no-tests-in-program',
      'the program does not import tests',
      { path: '^(shared|electron|renderer)/' },
      { path: [TEST, '^tests/'] },
    ),
    {
      name: 'electron-only-in-shell',
      comment: "only electron/shell (and the stand-in that tests put in its place) imports 'electron'",
      severity: 'error',
      from: { pathNot: ['^electron/shell/', '^tests/support/electronStandIn/', '^tests/support/.*desktop[^/]*[.]ts$'] },
      to: { path: ELECTRON },
    },

    forbid(
      'shared-stands-alone',
      'shared imports shared and zod, nothing else',
      { path: '^shared/' },
      { pathNot: ['^shared/', ...npm('zod')] },
    ),
    forbid(
      'shared-rules-know-no-module',
      'contract types and common rules know no module',
      { path: '^shared/(contract|rules)/' },
      { path: '^shared/modules/' },
    ),

    forbid(
      'renderer-not-electron',
      'pages reach the house through its operations',
      { path: '^renderer/' },
      { path: '^electron/' },
    ),
    forbid('renderer-no-node', 'a page runs without Node', { path: '^renderer/' }, { dependencyTypes: ['core'] }),
    forbid(
      'renderer-components-below-modules',
      'components and client serve the modules and know none of them',
      { path: '^renderer/(components|client)/' },
      { path: '^renderer/(modules|app)/' },
    ),
    forbid(
      'renderer-client-below-components',
      'the client shows nothing',
      { path: '^renderer/client/' },
      { path: '^renderer/components/' },
    ),
    forbid(
      'renderer-modules-below-app',
      'the frame knows the modules, not the reverse',
      { path: '^renderer/modules/' },
      { path: '^renderer/app/' },
    ),

    forbid(
      'electron-not-renderer',
      'the main process never imports pages',
      { path: '^electron/' },
      { path: '^renderer/' },
    ),
    forbid(
      'hosts-are-thin',
      'hosts open the house and pass messages: no SQL, no module, no document',
      { path: '^electron/(shell|web)/' },
      { path: '^electron/(database|documents|modules)/' },
    ),
    forbid(
      'shell-not-web',
      'a host does not import the other host',
      { path: '^electron/shell/' },
      { path: '^electron/web/' },
    ),
    forbid(
      'web-not-shell',
      'a host does not import the other host',
      { path: '^electron/web/' },
      { path: '^electron/shell/' },
    ),
    forbid(
      'compose-not-hosts',
      'the house does not know its hosts',
      { path: '^electron/compose/' },
      { path: '^electron/(shell|web)/' },
    ),
    forbid(
      'modules-below-compose',
      'modules do not know who puts them together or who serves them',
      { path: '^electron/modules/' },
      { path: '^electron/(compose|shell|web)/' },
    ),
    forbid(
      'core-knows-no-module',
      'core knows the database and shared contract types, no module',
      { path: '^electron/core/' },
      { path: ['^electron/(modules|documents|compose|shell|web)/', '^shared/modules/'] },
    ),
    forbid(
      'database-at-the-bottom',
      'the database knows neither core nor modules',
      { path: '^electron/database/' },
      { path: ['^electron/(core|modules|documents|compose|shell|web)/', '^shared/modules/'] },
    ),
    forbid(
      'documents-know-no-module',
      'building blocks of documents know shared only',
      { path: '^electron/documents/' },
      { path: ['^electron/(core|database|modules|compose|shell|web)/', '^shared/modules/'] },
    ),
    forbid(
      'sqlite-only-in-database',
      'only electron/database opens database files',
      { path: '^(shared|electron|renderer)/', pathNot: ['^electron/database/', TEST] },
      { path: npm('better-sqlite3') },
    ),
    forbid(
      'packaged-dependencies-only',
      'what the main process imports must be in "dependencies": the packaged program has nothing else',
      { path: '^electron/' },
      { dependencyTypes: ['npm-dev'], pathNot: [...ELECTRON, ...npm('@types/[^/]+')] },
    ),
    ...['electron', 'renderer'].map((side) =>
      forbid(
        `${side}-modules-through-index`,
        'a module reaches another one only through its index.ts',
        { path: `^${side}/modules/([^/]+)/` },
        { path: `^${side}/modules/[^/]+/`, pathNot: [`^${side}/modules/$1/`, `^${side}/modules/[^/]+/index[.]tsx?$`] },
      ),
    ),
    ...moduleOrder,
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^out/', '^dist/'] },
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
export default configuration;
